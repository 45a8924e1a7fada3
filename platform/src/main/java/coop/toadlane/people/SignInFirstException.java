package coop.toadlane.people;

import org.springframework.security.authentication.InsufficientAuthenticationException;

/** A page that needs a person met a stranger: security answers with the sign-in page, or 401. */
class SignInFirstException extends InsufficientAuthenticationException {

    SignInFirstException() {
        super("sign in first");
    }
}
