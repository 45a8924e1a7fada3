package coop.toadlane.office;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Salts for bodies that are not public. */
@Component
class Salts {
    private final SecureRandom random = new SecureRandom();

    /** 16 random bytes in hexadecimal. */
    String next() {
        var salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
