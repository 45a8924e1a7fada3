package coop.toadlane.web;

import coop.toadlane.words.Done;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from its request. */
@Component
final class FrameMaker {
    private final Texts texts;
    private final FrameFacts facts;
    private final Stylesheet stylesheet;
    private final Clock clock;

    FrameMaker(
            Texts texts,
            Stylesheet stylesheet,
            ObjectProvider<FrameFacts> facts,
            ObjectProvider<Clock> clock) {
        this.texts = texts;
        this.stylesheet = stylesheet;
        this.facts = facts.getIfAvailable(PathFacts::new);
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    Frame frame(HttpServletRequest request) {
        String path = path(request);
        // Where the server itself broke, the rooms are not asked: they may be what broke.
        boolean broken = ErrorPages.isBreakdown(request);
        String slug = broken ? null : slug(path);
        Onlooker onlooker = broken ? null : facts.onlooker(request);
        Words words = texts.in(RequestContextUtils.getLocale(request));
        return new Frame(
                words,
                new Frame.Circumstances(
                        path,
                        request.getQueryString(),
                        csrf(request),
                        texts.languages(),
                        stylesheet.address(),
                        clock.instant(),
                        onlooker,
                        slug == null ? null : facts.coop(slug, request),
                        done(request),
                        facts.demo(),
                        facts.players(),
                        View.of(request)));
    }

    /** The path the visitor asked for, also when an error page answers in its stead. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }

    private static @Nullable String slug(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equals("c") && !parts[2].isEmpty() ? parts[2] : null;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    private static @Nullable Done done(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Done.KEY) instanceof Done done ? done : null;
    }
}
