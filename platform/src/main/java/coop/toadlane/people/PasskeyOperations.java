package coop.toadlane.people;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Passkeys as the browser shows them carry the person's address; sessions name the person by id,
 * because an address may change.
 */
record PasskeyOperations(WebAuthnRelyingPartyOperations rules, People people, Letters letters)
        implements WebAuthnRelyingPartyOperations {

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return rules.createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        var added = rules.registerCredential(request);
        people.find(Passkeys.person(added.getUserEntityUserId()))
                .ifPresent(person -> letters.passkeyAdded(person, added.getLabel()));
        return added;
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return rules.createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        var found = rules.authenticate(request);
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(found.getId())
                .name(Passkeys.person(found.getId()).toString())
                .displayName(String.valueOf(found.getDisplayName()))
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        WebAuthnRelyingPartyOperations passkeyOperations(
                Passkeys passkeys, Site site, People people, Letters letters) {
            var here =
                    PublicKeyCredentialRpEntity.builder()
                            .id(site.passkeyHost())
                            .name("Toadlane")
                            .build();
            var rules =
                    new Webauthn4JRelyingPartyOperations(
                            passkeys, passkeys.credentials(), here, Set.of(site.passkeyOrigin()));
            return new PasskeyOperations(rules, people, letters);
        }
    }
}
