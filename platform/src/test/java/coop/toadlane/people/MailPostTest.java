package coop.toadlane.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server answers, and what we make of it. */
class MailPostTest {

    /** A mail server that answers one letter: so to the address, and so to the text. */
    private static ServerSocket server(String toAddress, String toText) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual()
                .start(() -> {
                    try (var line = server.accept();
                            var in =
                                    new BufferedReader(
                                            new InputStreamReader(
                                                    line.getInputStream(),
                                                    StandardCharsets.US_ASCII))) {
                        var out = line.getOutputStream();
                        out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
                        var text = false;
                        for (var said = in.readLine(); said != null; said = in.readLine()) {
                            var answer = "";
                            if (text) {
                                text = !said.equals(".");
                                answer = text ? "" : toText;
                            } else if (said.startsWith("RCPT")) {
                                answer = toAddress;
                            } else if (said.startsWith("DATA")) {
                                text = true;
                                answer = "354 go on";
                            } else {
                                answer = said.startsWith("QUIT") ? "221 bye" : "250 ok";
                            }
                            if (!answer.isEmpty()) {
                                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                            }
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return server;
    }

    @ParameterizedTest
    @CsvSource({
        "250 ok, 250 ok, Accepted[]",
        "550 no such user, 250 ok, Refused[fault=address]",
        "450 busy, 250 ok, Later[fault=server]",
        "250 ok, 554 spam, Refused[fault=letter]",
        "250 ok, 451 later, Later[fault=server]",
    })
    void anAnswerIsFinalFrom500On(String toAddress, String toText, String delivery)
            throws IOException {
        try (var server = server(toAddress, toText)) {
            assertThat(post(server.getLocalPort()).deliver(letter()).toString())
                    .isEqualTo(delivery);
        }
    }

    @ParameterizedTest
    @CsvSource("1")
    void aServerThatIsNotThereMayBeThereLater(int nobody) {
        assertThat(post(nobody).deliver(letter())).isEqualTo(new Delivery.Later("server"));
    }

    private static Letter letter() {
        return new Letter("ada@letters.test", "A subject", "A text");
    }

    private static MailPost post(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailPost(sender, "toadlane@letters.test");
    }
}
