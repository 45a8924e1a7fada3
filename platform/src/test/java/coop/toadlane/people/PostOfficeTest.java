package coop.toadlane.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the environment says about mail, tried on a real mail server. */
class PostOfficeTest {
    private static final Letter LETTER = new Letter("ana@example.org", "A subject", "¡Hola!");

    private final GreenMail mail = start(ServerSetup.PROTOCOL_SMTP);
    private final GreenMail closedMail = start(ServerSetup.PROTOCOL_SMTPS);

    private static GreenMail start(String protocol) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        mail.stop();
        closedMail.stop();
    }

    private static StandardEnvironment environment(Map<String, Object> given) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        return environment;
    }

    /** Sends a letter and waits until it is delivered or given up. */
    private static void send(Map<String, Object> given) throws Exception {
        var post = PostOffice.post(Optional.empty(), environment(given), "coop.example");
        assertThat(post.toConsole()).isFalse();
        post.send(LETTER);
        ((AutoCloseable) post).close();
    }

    @Test
    void aHostAndAPortAreEnough() throws Exception {
        var port = mail.getSmtp().getPort();
        send(Map.of("TOADLANE_SMTP_HOST", "127.0.0.1", "TOADLANE_SMTP_PORT", port));
        var got = mail.getReceivedMessages();
        assertThat(got).hasSize(1);
        assertThat(got[0].getFrom()[0]).hasToString("toadlane@coop.example");
        assertThat(got[0].getAllRecipients()[0]).hasToString("ana@example.org");
        assertThat(got[0].getSubject()).isEqualTo("A subject");
        assertThat(got[0].getContent().toString()).contains("¡Hola!");
    }

    @Test
    void anAddressSaysTheSameInOneLineAndASenderMayBeNamed() throws Exception {
        send(
                Map.of(
                        "TOADLANE_SMTP_URL",
                        "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                        "TOADLANE_SMTP_FROM",
                        "office@coop.example"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getFrom()[0]).hasToString("office@coop.example");
    }

    @Test
    void aPasswordNeverCrossesTheWireInTheClear() throws Exception {
        mail.setUser("ana@example.org", "ana", "secret");
        send(
                Map.of(
                        "TOADLANE_SMTP_URL",
                        "smtp://ana:secret@127.0.0.1:" + mail.getSmtp().getPort()));
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
        var port = closedMail.getSmtps().getPort();
        send(Map.of("TOADLANE_SMTP_URL", "smtps://ana:secret@127.0.0.1:" + port));
        assertThat(closedMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAddressIsReadWithItsPortNameAndPassword() {
        var sender =
                PostOffice.fromEnvironment(
                                environment(
                                        Map.of(
                                                "TOADLANE_SMTP_URL",
                                                "smtps://ana%40coop:p%3Aw%2F@mail.example.org")))
                        .orElseThrow();
        assertThat(sender.getProtocol()).isEqualTo("smtps");
        assertThat(sender.getHost()).isEqualTo("mail.example.org");
        assertThat(sender.getPort()).isEqualTo(465);
        assertThat(sender.getUsername()).isEqualTo("ana@coop");
        assertThat(sender.getPassword()).isEqualTo("p:w/");
    }

    @Test
    void withoutAMailServerLettersComeOutOnTheConsole() {
        var post = PostOffice.post(Optional.empty(), environment(Map.of()), "coop.example");
        assertThat(post.toConsole()).isTrue();
    }
}
