package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
public class Visitors {

    private static final String ATTRIBUTE = Visitor.class.getName();

    private final People people;

    Visitors(People people) {
        this.people = people;
    }

    /** The visitor of this request; read from the database once a request. */
    public Visitor of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visitor known) {
            return known;
        }
        var visitor = find();
        request.setAttribute(ATTRIBUTE, visitor);
        return visitor;
    }

    /** Reads the visitor anew, after they came in or changed what we know of them. */
    void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    private Visitor find() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
            return new Visitor.Stranger();
        }
        return people.find(new PersonId(UUID.fromString(who.getName())))
                .<Visitor>map(Visitor.SignedIn::new)
                .orElseGet(Visitor.Stranger::new);
    }
}
