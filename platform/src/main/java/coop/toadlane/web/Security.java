package coop.toadlane.web;

import coop.toadlane.people.AccessTokens;
import coop.toadlane.people.Freshness;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/** What a stranger may reach, and what guards everything else. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** Pages bring their own scripts and styles in files, and nothing from elsewhere. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    /** What anybody may read; the rooms decide what a stranger sees there. */
    private static final String[] OPEN = {
        "/",
        "/sign-in/**",
        "/sign-up/**",
        "/link/*",
        "/letters/*",
        "/error",
        "/favicon.ico",
        "/mark.svg",
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/img/**",
        "/look/**",
        "/webjars/**",
        "/api",
        "/view",
        "/c/*",
        "/c/*/join",
        "/c/*/resolutions",
        "/c/*/surplus",
        "/c/*/surplus/periods/*",
        "/c/*/rulebook/**",
        "/c/*/check/**",
        "/c/*/record.zip",
        "/c/*/checkpoint",
        "/c/*/tile/**",
        "/c/*/minutes/**",
        "/c/*/checkpoint",
        "/c/*/tile/**",
        "/c/*/minutes/*/receipt",
    };

    /** What a program may read without a token. */
    private static final String[] OPEN_API = {"/api/openapi.json", "/api/c/*/rulebook"};

    /** How a program comes to its first token; each of them is braked. */
    private static final String[] OPEN_API_TO_SEND = {"/api/people", "/api/links", "/api/tokens"};

    /** Whether a call of the API needs no token. */
    static boolean isOpen(String method, String path) {
        var open = "get".equals(method) ? OPEN_API : OPEN_API_TO_SEND;
        return Stream.of(open).anyMatch(path.replaceAll("\\{\\w+}", "*")::equals);
    }

    /** What a stranger may send. */
    private static final String[] OPEN_TO_SEND = {
        "/sign-in",
        "/sign-in/links",
        "/sign-up",
        "/link/*",
        "/letters/*",
        "/language",
        "/view",
        "/sign-out",
        "/webauthn/authenticate/options",
        "/login/webauthn"
    };

    /** The API: an access token for everything, a session for reading only. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AccessTokens tokens, Problems problems) {
        return http.securityMatcher("/api/{first}/**")
                .csrf(csrf -> csrf.disable()) // a session may only read here
                .requestCache(cache -> cache.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(Security::headers)
                .addFilterBefore(
                        new BearerFilter(tokens, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(may ->
                        may.requestMatchers(HttpMethod.GET, OPEN_API)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, OPEN_API_TO_SEND)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET)
                                .authenticated()
                                .anyRequest()
                                .hasAuthority(BearerFilter.ACT))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problems::unauthenticated)
                                .accessDeniedHandler(problems::denied))
                .build();
    }

    /** Everything else: pages, with sessions and guarded forms. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            RequestCache wishes,
            CsrfTokenRepository csrfTokens,
            SessionAuthenticationStrategy rotation,
            StrangersEntry entry) {
        var chain =
                // A mail program that stops letters by their link knows no form's token (RFC 8058).
                http.csrf(csrf ->
                                csrf.csrfTokenRepository(csrfTokens)
                                        .ignoringRequestMatchers("/letters/*"))
                        .requestCache(cache -> cache.requestCache(wishes))
                        .headers(Security::headers)
                        .authorizeHttpRequests(may ->
                                may.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, OPEN)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, OPEN)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.POST, OPEN_TO_SEND)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                        .logout(out ->
                                out.logoutRequestMatcher(
                                                PathPatternRequestMatcher.withDefaults()
                                                        .matcher(HttpMethod.POST, "/sign-out"))
                                        .logoutSuccessUrl("/"))
                        .webAuthn(passkeys -> passkeys.disableDefaultRegistrationPage(true))
                        .exceptionHandling(errors ->
                                errors.authenticationEntryPoint(entry)
                                        .accessDeniedHandler(Security::denied))
                        .build();
        for (var filter : chain.getFilters()) {
            if (filter instanceof WebAuthnAuthenticationFilter passkeys) {
                // Left alone, it would keep the session a stranger may have planted.
                passkeys.setSessionAuthenticationStrategy(rotation);
            }
        }
        return chain;
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** A new session id and a new form token for whoever signs in. */
    @Bean
    @Primary
    SessionAuthenticationStrategy rotation(CsrfTokenRepository csrfTokens, Freshness freshness) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(
                        new ChangeSessionIdAuthenticationStrategy(),
                        new CsrfAuthenticationStrategy(csrfTokens),
                        freshness));
    }

    /** Remembers the page a stranger wanted; only pages, so that nobody lands on a picture. */
    @Bean
    @SuppressWarnings("NullAway") // null means: leave the address as it was
    RequestCache wishes() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request ->
                "GET".equals(request.getMethod())
                        && String.valueOf(request.getHeader("Accept")).contains("html"));
        return cache;
    }

    /** Sessions and passkeys name a person by id. */
    @Bean
    UserDetailsService account() {
        return id -> User.withUsername(id).password("").authorities(List.of()).build();
    }

    private static void denied(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException) {
            request.getRequestDispatcher(ExpiredFormController.PATH).forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(Guards.PERMISSIONS));
    }
}
