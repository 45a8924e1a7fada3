package coop.toadlane.web;

import coop.toadlane.people.AccessTokens;
import coop.toadlane.people.AccessTokens.Bearer;
import coop.toadlane.people.AccessTokens.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer tl_...}: the token speaks, whatever session may come with it. */
class BearerFilter extends OncePerRequestFilter {

    /** The authority to change things through the API. */
    static final String ACT = "act";

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Problems problems;

    BearerFilter(AccessTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var known =
                header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? tokens.present(header.substring(SCHEME.length()).strip())
                        : Optional.<Bearer>empty();
        if (known.isEmpty()) {
            SecurityContextHolder.clearContext();
            problems.unauthenticated(request, response, new BadCredentialsException("token"));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(known.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static UsernamePasswordAuthenticationToken authentication(Bearer bearer) {
        var authorities =
                bearer.scope() == Scope.ACT
                        ? List.of(new SimpleGrantedAuthority(ACT))
                        : List.<SimpleGrantedAuthority>of();
        return new UsernamePasswordAuthenticationToken(
                bearer.person().toString(), null, authorities);
    }
}
