package coop.toadlane.web;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** No controller of the API sees a body in which something is missing that must be there. */
@ControllerAdvice
class WholeBodies extends RequestBodyAdviceAdapter {

    /** A field that must be there and is not. */
    static final class LacksField extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;

        LacksField(String field) {
            super("missing: " + field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        check(body, "");
        return body;
    }

    private static void check(Object record, String at) {
        if (Schemas.value(record.getClass()).isEmpty()) {
            Schemas.parts(record.getClass())
                    .forEach(part ->
                            check(part.getAnnotatedType(), read(part, record), at, part.getName()));
        }
    }

    private static void check(AnnotatedType type, @Nullable Object given, String at, String name) {
        if (given == null) {
            if (!Schemas.mayBeNull(type)) {
                throw new LacksField(at + name);
            }
        } else if (given.getClass().isRecord()) {
            check(given, at + name + ".");
        } else if (given instanceof Collection<?> many
                && type instanceof AnnotatedParameterizedType generic) {
            var inner = Objects.requireNonNull(generic.getAnnotatedActualTypeArguments()[0]);
            int place = 0;
            for (var one : many) {
                check(inner, one, at + name + ".", Integer.toString(place));
                place++;
            }
        }
    }

    private static @Nullable Object read(RecordComponent part, Object record) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("couldn't read " + part, e);
        }
    }
}
