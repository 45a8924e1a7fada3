package coop.toadlane.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages people see when something is not there, not theirs, or broken: in our own words. */
@Component
final class ErrorPages implements ErrorViewResolver {
    private static final Set<Integer> WITH_WORDS_OF_THEIR_OWN = Set.of(403, 404, 429);

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView("web/error", Map.of("kind", kind(status)), status);
    }

    private static String kind(HttpStatus status) {
        if (status.is5xxServerError()) {
            return "500";
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            return "403";
        }
        return WITH_WORDS_OF_THEIR_OWN.contains(status.value())
                ? String.valueOf(status.value())
                : "400";
    }

    /** Whether this is the page for a failure of the server's own. */
    static boolean isBreakdown(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
