package coop.toadlane.members;

import static java.util.Objects.requireNonNull;

import coop.toadlane.people.Repeats;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands every controller under {@code /c/{coop}} that asks the visitor's seat, or their visit. */
@Component
class SeatArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Seats seats;
    private final Texts texts;
    private final ObjectProvider<Repeats> repeats;

    SeatArgument(Seats seats, Texts texts, ObjectProvider<Repeats> repeats) {
        this.seats = seats;
        this.texts = texts;
        this.repeats = repeats;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Seat.class
                || parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var seat = seat(parameter, request);
        return parameter.getParameterType() == Seat.class
                ? seat
                : new Visit(
                        seat,
                        texts.in(LocaleContextHolder.getLocale()),
                        (Model) requireNonNull(container).getModel(),
                        repeats.getObject(),
                        request,
                        requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
    }

    private Seat seat(MethodParameter parameter, HttpServletRequest request) {
        var path =
                (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (path == null || !(path.get("coop") instanceof String slug)) {
            throw new IllegalStateException("no {coop} in the path of " + parameter.getMethod());
        }
        return seats.of(slug, request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
