package coop.toadlane;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real mail server on a port of its own, which all tests share. */
public final class TestPost {

    /** The setting that names the mail server of the process which started this one. */
    static final String PORT = "toadlane.test.post";

    private static final @Nullable Integer OTHERS = Integer.getInteger(PORT);
    private static final GreenMail SERVER = start();
    private static final int PATIENCE_MILLIS = 20_000;

    private TestPost() {}

    static int port() {
        return OTHERS == null ? SERVER.getSmtp().getPort() : OTHERS;
    }

    /** The text of the n-th letter to this address, counted from 1, with its subject on top. */
    public static String letter(String address, int number) {
        var expected = SERVER.getReceivedMessages().length;
        while (to(address).size() < number) {
            if (!SERVER.waitForIncomingEmail(PATIENCE_MILLIS, ++expected)) {
                throw new AssertionError("no letter " + number + " to " + address);
            }
        }
        return text(to(address).get(number - 1));
    }

    /** How many letters have come to this address by now. */
    public static int count(String address) {
        return to(address).size();
    }

    /** The Message-IDs of the letters to this address. */
    static List<String> ids(String address) {
        return to(address).stream().map(TestPost::id).toList();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0]
                    .toString()
                    .equalsIgnoreCase(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n\n" + message.getContent().toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }
}
