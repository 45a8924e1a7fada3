package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Lets a person in whose password or link was good: a fresh session, then the page they wanted. */
@Component
class Entry {

    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy rotation;
    private final RequestCache wishes;
    private final Visitors visitors;

    Entry(SessionAuthenticationStrategy rotation, RequestCache wishes, Visitors visitors) {
        this.rotation = rotation;
        this.wishes = wishes;
        this.visitors = visitors;
    }

    /** Signs the person in and returns the path to go to. */
    String admit(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var who = new UsernamePasswordAuthenticationToken(person.toString(), null, List.of());
        var wish = wish(request, response).orElse("/");
        rotation.onAuthentication(who, request, response);
        wishes.removeRequest(request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        visitors.forget(request);
        return wish;
    }

    /** The page the visitor wanted before signing in was asked of them. */
    Optional<String> wish(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(wishes.getRequest(request, response))
                .map(saved -> Site.localPart(saved.getRedirectUrl()));
    }
}
