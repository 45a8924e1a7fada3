package coop.toadlane.web;

import coop.toadlane.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns what a controller of the API throws into a problem; pages have their error pages. */
@ControllerAdvice
@Order(0)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final Texts texts;

    ProblemAdvice(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Problem> answer(Exception what, HttpServletRequest request) throws Exception {
        var secured = what instanceof AccessDeniedException;
        if (!Problems.concern(Problems.asked(request))
                || secured
                || what instanceof AuthenticationException) {
            throw what; // the pages' and security's own answers
        }
        var answer = ResponseEntity.status(status(what));
        if (what instanceof ErrorResponse error) {
            answer.headers(HttpHeaders.copyOf(error.getHeaders()));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem(what, request));
    }

    private Problem problem(Exception what, HttpServletRequest request) {
        var words = texts.in(request.getLocale());
        var status = status(what);
        if (status.is5xxServerError()) {
            LOG.error("couldn't answer {} {}", request.getMethod(), request.getRequestURI(), what);
        }
        var field = field(what);
        var errors =
                field.isEmpty()
                        ? List.<Problem.FieldError>of()
                        : List.of(new Problem.FieldError(field, words.t("web.problem.field")));
        return problems.of(request, status, words.t(detail(status)), errors);
    }

    private static HttpStatus status(Exception what) {
        return switch (what) {
            case ErrorResponse error -> HttpStatus.valueOf(error.getStatusCode().value());
            case HttpMessageNotReadableException _ -> HttpStatus.BAD_REQUEST;
            case MethodArgumentTypeMismatchException _ -> HttpStatus.BAD_REQUEST;
            case WholeBodies.LacksField _ -> HttpStatus.BAD_REQUEST;
            case MultipartException _ -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "web.problem.missing";
            case METHOD_NOT_ALLOWED -> "web.problem.method";
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "web.problem.media";
            case FORBIDDEN -> "web.problem.denied";
            case TOO_MANY_REQUESTS -> "web.problem.slow";
            default -> status.is5xxServerError() ? "web.problem.ours" : "web.problem.unclear";
        };
    }

    /** The field that is wrong, as far as the exception knows. */
    private static String field(Exception what) {
        return switch (what) {
            case MissingServletRequestParameterException missing -> missing.getParameterName();
            case MethodArgumentTypeMismatchException wrong -> wrong.getName();
            case MissingRequestHeaderException missing -> missing.getHeaderName();
            case MissingServletRequestPartException missing -> missing.getRequestPartName();
            case WholeBodies.LacksField lacks -> lacks.field();
            case HttpMessageNotReadableException unread -> fieldOfJson(unread.getCause());
            default -> "";
        };
    }

    private static String fieldOfJson(@Nullable Throwable cause) {
        return cause instanceof DatabindException wrong
                ? String.join(
                        ".",
                        wrong.getPath().stream()
                                .map(JacksonException.Reference::getPropertyName)
                                .filter(Objects::nonNull)
                                .toList())
                : "";
    }
}
