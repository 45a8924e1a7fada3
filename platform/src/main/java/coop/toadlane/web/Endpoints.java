package coop.toadlane.web;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** Everything that answers under {@code /api} beside the acts, whichever room it is in. */
@Component
class Endpoints {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:[^/]*)?}");
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Endpoints(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /**
     * @param path its variables without their patterns
     * @param takes the media type of the body
     * @param gives the media type of the answer
     */
    record Endpoint(
            String path,
            String method,
            String id,
            String room,
            List<Asked> parameters,
            Optional<AnnotatedType> body,
            List<String> files,
            String takes,
            String gives,
            AnnotatedType answer) {}

    /** A part of the path, of the query or of the headers. */
    record Asked(String name, String in, boolean required, @Nullable AnnotatedType type) {
        ObjectNode schema(Schemas schemas) {
            return type == null ? Schemas.object().put("type", "string") : schemas.of(type);
        }
    }

    List<Endpoint> all() {
        var found = new ArrayList<Endpoint>();
        mapping.getObject()
                .getHandlerMethods()
                .forEach((info, handler) ->
                        info.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .filter(path -> !path.equals(ActsApi.PATH))
                                .forEach(path ->
                                        methods(info).stream()
                                                .map(method ->
                                                        endpoint(
                                                                path,
                                                                method,
                                                                info,
                                                                handler.getMethod()))
                                                .forEach(found::add)));
        found.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return found;
    }

    private static List<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("get")
                : methods.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static Endpoint endpoint(
            String pattern, String verb, RequestMappingInfo info, Method method) {
        var type = method.getDeclaringClass();
        var room = type.getPackageName().replaceAll(".*\\.", "");
        return new Endpoint(
                VARIABLE.matcher(pattern).replaceAll("{$1}"),
                verb,
                room + "." + type.getSimpleName() + "." + method.getName(),
                room,
                parameters(pattern, method),
                Arrays.stream(method.getParameters())
                        .filter(one -> one.isAnnotationPresent(RequestBody.class))
                        .map(Parameter::getAnnotatedType)
                        .findFirst(),
                files(method),
                first(info.getConsumesCondition().getConsumableMediaTypes()),
                first(info.getProducesCondition().getProducibleMediaTypes()),
                method.getAnnotatedReturnType());
    }

    /** The files that are sent with it, by the names of their parts. */
    private static List<String> files(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(one -> MultipartFile.class.isAssignableFrom(one.getType()))
                .map(one -> {
                    var part = one.getAnnotation(RequestParam.class);
                    return part == null ? one.getName() : named(part.name(), part.value(), one);
                })
                .toList();
    }

    private static String first(java.util.Set<MediaType> types) {
        return types.stream()
                .map(MediaType::toString)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_VALUE);
    }

    private static List<Asked> parameters(String pattern, Method method) {
        var asked = new ArrayList<Asked>();
        var inPath = VARIABLE.matcher(pattern);
        while (inPath.find()) {
            var name = inPath.group(1);
            asked.add(new Asked(name, "path", true, typeOf(name, method)));
        }
        for (var one : method.getParameters()) {
            var query = one.getAnnotation(RequestParam.class);
            var header = one.getAnnotation(RequestHeader.class);
            if (query != null && !MultipartFile.class.isAssignableFrom(one.getType())) {
                var required = query.required() && isUnset(query.defaultValue());
                asked.add(
                        new Asked(
                                named(query.name(), query.value(), one),
                                "query",
                                required,
                                one.getAnnotatedType()));
            } else if (header != null) {
                var required = header.required() && isUnset(header.defaultValue());
                asked.add(
                        new Asked(
                                named(header.name(), header.value(), one),
                                "header",
                                required,
                                one.getAnnotatedType()));
            }
        }
        return asked;
    }

    private static boolean isUnset(String standard) {
        return standard.equals(ValueConstants.DEFAULT_NONE);
    }

    private static @Nullable AnnotatedType typeOf(String variable, Method method) {
        for (var one : method.getParameters()) {
            var inPath = one.getAnnotation(PathVariable.class);
            if (inPath != null && named(inPath.name(), inPath.value(), one).equals(variable)) {
                return one.getAnnotatedType();
            }
        }
        return null;
    }

    private static String named(String name, String value, Parameter parameter) {
        return !name.isEmpty() ? name : !value.isEmpty() ? value : parameter.getName();
    }
}
