package coop.toadlane.people;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Chooses how letters travel: {@code spring.mail.*}, or {@code TOADLANE_SMTP_URL} such as {@code
 * smtps://user:password@mail.example.org}, or {@code TOADLANE_SMTP_HOST} with {@code PORT}, {@code
 * USER} and {@code PASSWORD}; without any of them, to the console.
 */
@Configuration(proxyBeanMethods = false)
class PostOffice {

    @Bean
    Post post(ObjectProvider<JavaMailSender> configured, Environment environment, Site site) {
        return post(Optional.ofNullable(configured.getIfAvailable()), environment, site.host());
    }

    static Post post(Optional<JavaMailSender> given, Environment environment, String host) {
        var from = environment.getProperty("TOADLANE_SMTP_FROM", "toadlane@" + host);
        return given.or(() -> fromEnvironment(environment))
                .<Post>map(mail -> new MailPost(mail, from))
                .orElseGet(() -> new ConsolePost(System.out));
    }

    static Optional<JavaMailSenderImpl> fromEnvironment(Environment environment) {
        return fromUrl(environment).or(() -> fromHost(environment));
    }

    private static Optional<JavaMailSenderImpl> fromUrl(Environment environment) {
        return Optional.ofNullable(environment.getProperty("TOADLANE_SMTP_URL"))
                .map(URI::create)
                .map(url -> {
                    var secure = "smtps".equals(url.getScheme());
                    var user = Optional.ofNullable(url.getRawUserInfo()).orElse("");
                    var colon = user.indexOf(':');
                    return sender(
                            secure ? "smtps" : "smtp",
                            url.getHost(),
                            url.getPort() > 0 ? url.getPort() : secure ? 465 : 587,
                            user.isEmpty() ? null : decoded(user, 0, colon),
                            colon < 0 ? null : decoded(user, colon + 1, -1));
                });
    }

    private static Optional<JavaMailSenderImpl> fromHost(Environment environment) {
        return Optional.ofNullable(environment.getProperty("TOADLANE_SMTP_HOST"))
                .map(host ->
                        sender(
                                "smtp",
                                host,
                                environment.getProperty("TOADLANE_SMTP_PORT", Integer.class, 587),
                                environment.getProperty("TOADLANE_SMTP_USER"),
                                environment.getProperty("TOADLANE_SMTP_PASSWORD")));
    }

    private static JavaMailSenderImpl sender(
            String protocol,
            String host,
            int port,
            @Nullable String user,
            @Nullable String password) {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(protocol);
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(password);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var settings = sender.getJavaMailProperties();
        settings.put("mail." + protocol + ".auth", user != null);
        settings.put("mail." + protocol + ".connectiontimeout", 10_000);
        settings.put("mail." + protocol + ".timeout", 20_000);
        settings.put("mail.smtp.starttls.enable", true);
        // A password must not cross the wire in the clear because a server forgot STARTTLS.
        settings.put("mail.smtp.starttls.required", "smtp".equals(protocol) && user != null);
        return sender;
    }

    private static String decoded(String text, int from, int to) {
        return URLDecoder.decode(
                to < 0 ? text.substring(from) : text.substring(from, to), StandardCharsets.UTF_8);
    }
}
