package coop.toadlane.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Knows how long ago the person of a session showed who they are, in whichever way. */
@Component
public class Freshness implements SessionAuthenticationStrategy {

    private static final String AT = "toadlane.signed-in-at";
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthentication(
            Authentication who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(AT, clock.millis());
    }

    boolean isFresh(HttpServletRequest request) {
        return request.getSession().getAttribute(AT) instanceof Long at
                && clock.instant().isBefore(Instant.ofEpochMilli(at).plus(FRESH));
    }
}
