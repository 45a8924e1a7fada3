package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys: whose they are is read from the people themselves; Spring Security keeps the rest. */
@Component
public class Passkeys implements PublicKeyCredentialUserEntityRepository {

    private final People people;
    private final UserCredentialRepository credentials;

    Passkeys(People people, JdbcOperations db) {
        this.people = people;
        this.credentials = new JdbcUserCredentialRepository(db);
    }

    /** Where the public keys are. */
    public UserCredentialRepository credentials() {
        return credentials;
    }

    List<CredentialRecord> of(PersonId person) {
        return credentials.findByUserId(handle(person));
    }

    /** Removes a passkey of this person's own; another's stays untouched. */
    boolean remove(PersonId person, String credentialId) {
        var own =
                of(person).stream()
                        .map(CredentialRecord::getCredentialId)
                        .filter(id -> id.toBase64UrlString().equals(credentialId))
                        .findFirst();
        own.ifPresent(credentials::delete);
        return own.isPresent();
    }

    void removeAll(PersonId person) {
        of(person).forEach(key -> credentials.delete(key.getCredentialId()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return handle.getBytes().length == 16 ? entity(person(handle)) : null;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity(new PersonId(UUID.fromString(name)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        // The person is there already, or they could not be signed in.
    }

    @Override
    public void delete(Bytes handle) {
        throw new IllegalStateException("a person is not deleted through their passkey");
    }

    private @Nullable PublicKeyCredentialUserEntity entity(PersonId id) {
        return people.find(id)
                .map(person ->
                        ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(handle(id))
                                .name(person.email())
                                .displayName(person.name())
                                .build())
                .orElse(null);
    }

    /** Whose handle this is; it must be 16 bytes long. */
    static PersonId person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static Bytes handle(PersonId id) {
        var uuid = id.value();
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array());
    }
}
