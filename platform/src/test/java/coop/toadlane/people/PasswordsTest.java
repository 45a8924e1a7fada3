package coop.toadlane.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void onlyTheRightPasswordFitsItsHash() {
        var hash = Passwords.hash("three green herons");
        assertThat(Passwords.match("three green herons", Optional.of(hash))).isTrue();
        assertThat(Passwords.match("three green heron", Optional.of(hash))).isFalse();
    }

    /** What stands in for an absent hash costs the same to compare with and lets nobody in. */
    @Test
    void nobodyComesInWhereThereIsNoPassword() {
        assertThat(Passwords.match("nobody's password", Optional.empty())).isFalse();
        assertThat(Passwords.match("", Optional.empty())).isFalse();
    }
}
