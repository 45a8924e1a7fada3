package coop.toadlane.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Asks a stranger to sign in where that helps; where there is nothing, it says so instead. */
@Component
class StrangersEntry implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint signIn =
            new LoginUrlAuthenticationEntryPoint("/sign-in");
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    StrangersEntry(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (answers(request)) {
            signIn.commence(request, response, why);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whether anything answers under this path; also true of a path asked in the wrong way. */
    private boolean answers(HttpServletRequest request) throws ServletException {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return mapping.getObject().getHandler(request) != null;
        } catch (ServletException | RuntimeException other) {
            if (other instanceof ErrorResponse) {
                return true;
            }
            throw other;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
