package coop.toadlane.people;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server, two at a time, behind the reader's back. */
class MailPost implements Post, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);

    private final JavaMailSender sender;
    private final String from;
    private final ExecutorService carriers =
            Executors.newFixedThreadPool(2, Thread.ofVirtual().name("post-", 0).factory());

    MailPost(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(Letter letter) {
        carriers.execute(() -> deliver(letter));
    }

    @Override
    public boolean toConsole() {
        return false;
    }

    @Override
    public void close() {
        carriers.close();
    }

    private void deliver(Letter letter) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.to());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        try {
            sender.send(message);
        } catch (MailException failure) {
            LOG.error("couldn't deliver a letter to {}", letter.to(), failure);
        }
    }
}
