package coop.toadlane.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template of a view among those compiled with the program, and gives it its frame. */
@Component
final class JteViewResolver implements ViewResolver, Ordered {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final FrameMaker frames;

    JteViewResolver(FrameMaker frames) {
        this.frames = frames;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String view, Locale locale) {
        if (view.startsWith("redirect:") || view.startsWith("forward:")) {
            return null;
        }
        String template = view + ".jte";
        return templates.hasTemplate(template)
                ? (model, request, response) -> render(template, model, request, response)
                : null;
    }

    private void render(
            String template,
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, Object> params = new HashMap<>();
        if (model != null) {
            params.putAll(model);
        }
        params.put("frame", frames.frame(request));
        // Rendered whole before a byte is sent, so that a broken page is an error page, not half.
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(template, params, page);
        response.setContentType("text/html;charset=utf-8");
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
