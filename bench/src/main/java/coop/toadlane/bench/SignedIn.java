package coop.toadlane.bench;

import coop.toadlane.office.PersonId;
import coop.toadlane.people.AccessTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * A person on a connection of their own: with a session as signing in makes one (two hundred real
 * sign-ins would meet the brake on guessing), and with a personal access token.
 */
final class SignedIn {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    final Wire wire;
    final String cookie;
    final String bearer;

    SignedIn(ApplicationContext house, int port, PersonId person) {
        wire = new Wire(port);
        cookie = "Cookie: SESSION=" + session(sessions(house), person) + "\r\n";
        var token =
                house.getBean(AccessTokens.class)
                        .issue(person, "bench", AccessTokens.Scope.ACT, Duration.ofDays(1));
        bearer = "Authorization: Bearer " + token + "\r\n";
    }

    @SuppressWarnings("unchecked")
    private static SessionRepository<Session> sessions(ApplicationContext house) {
        return (SessionRepository<Session>) house.getBean(SessionRepository.class);
    }

    private static String session(SessionRepository<Session> sessions, PersonId person) {
        var session = sessions.createSession();
        var who = new UsernamePasswordAuthenticationToken(person.toString(), null, List.of());
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(who));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    /** The page's form token, as a browser would send it back. */
    String csrf(String path) {
        var found = CSRF.matcher(page(path).text());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + path);
        }
        return found.group(1);
    }

    Wire.Answer page(String path) {
        var answer = wire.get(path, cookie + "Accept: text/html\r\n");
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return answer;
    }
}
