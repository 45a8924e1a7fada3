package coop.toadlane.people;

import coop.toadlane.people.Brake.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try to come in, per address they come from and per account they name.
 * Accounts unknown here are braked like known ones. Only failures wear a brake out.
 */
@Component
class Gate {

    private final Brake brake;

    Gate(Brake brake) {
        this.brake = brake;
    }

    /** Before a password is compared; gives the time to wait, if any. */
    Optional<Duration> knock(HttpServletRequest request, String email) {
        return both(fromAddress("password", request), passwordOf(email));
    }

    /** After the password was right. */
    void open(HttpServletRequest request, String email) {
        brake.giveBack(fromAddress("password", request));
        brake.giveBack(passwordOf(email));
    }

    /** Before a letter is written; gives the time to wait, if any. */
    Optional<Duration> ring(HttpServletRequest request, String email) {
        return both(
                new Limit(name("letter from", origin(request)), 30, Duration.ofSeconds(30)),
                new Limit(name("letter to", People.folded(email)), 5, Duration.ofMinutes(5)));
    }

    private Optional<Duration> both(Limit address, Limit account) {
        return brake.take(address).or(() -> brake.take(account));
    }

    private static Limit fromAddress(String what, HttpServletRequest request) {
        return new Limit(name(what + " from", origin(request)), 30, Duration.ofSeconds(20));
    }

    private static Limit passwordOf(String email) {
        return new Limit(name("password of", People.folded(email)), 8, Duration.ofMinutes(1));
    }

    /** Hashed, so that the brakes are no list of who tried to come in. */
    private static String name(String what, String who) {
        return what + " " + HexFormat.of().formatHex(Secret.sha256(who), 0, 16);
    }

    /** A household has a whole IPv6 network of 64 bits: it counts as one address. */
    private static String origin(HttpServletRequest request) {
        try {
            var address = InetAddress.ofLiteral(request.getRemoteAddr());
            var bytes = address.getAddress();
            return HexFormat.of()
                    .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (IllegalArgumentException unreadable) {
            return request.getRemoteAddr();
        }
    }
}
