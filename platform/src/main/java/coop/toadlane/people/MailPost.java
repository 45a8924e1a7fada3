package coop.toadlane.people;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands letters to a mail server, two at a time, behind the reader's back. */
class MailPost implements Post, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);

    /** From here on an SMTP reply is final (RFC 5321, 4.2.1). */
    private static final int FINAL = 500;

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

    @Override
    public Delivery deliver(Letter letter) {
        try {
            sender.send(message(letter));
            return new Delivery.Accepted();
        } catch (MessagingException | MailException failure) {
            LOG.warn("couldn't deliver a letter: {}", failure.getMessage());
            return answer(failure);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        for (var header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    private static Delivery answer(Exception failure) {
        var worst = failure;
        if (failure instanceof MailSendException sending
                && sending.getMessageExceptions().length > 0) {
            worst = sending.getMessageExceptions()[0];
        }
        for (Throwable cause = worst; cause != null; cause = next(cause)) {
            int code =
                    switch (cause) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSendFailedException send -> send.getReturnCode();
                        case AddressException _ -> FINAL;
                        default -> 0;
                    };
            if (code >= FINAL) {
                return new Delivery.Refused(
                        cause instanceof SMTPSendFailedException ? "letter" : "address");
            }
        }
        return new Delivery.Later("server");
    }

    /** A mail exception keeps what went before it apart from its cause. */
    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof SendFailedException sending && sending.getNextException() != null
                ? sending.getNextException()
                : cause.getCause();
    }
}
