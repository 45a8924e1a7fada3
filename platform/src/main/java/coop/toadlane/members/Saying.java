package coop.toadlane.members;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A member's particulars as a program sends them; {@code notices}: letters may be sent. */
record Saying(
        @Nullable String name,
        @Nullable String representative,
        @Nullable String address,
        @Nullable String email,
        @Nullable Boolean notices,
        @Nullable String phone,
        @Nullable String nominee) {

    ParticularsForm form() {
        var typed = new TreeMap<String, String>();
        put(typed, "name", name);
        put(typed, "representative", representative);
        put(typed, "address", address);
        put(typed, "email", email);
        put(typed, "phone", phone);
        put(typed, "nominee", nominee);
        if (Boolean.TRUE.equals(notices)) {
            typed.put("notices", "true");
        }
        return ParticularsForm.of(typed);
    }

    private static void put(TreeMap<String, String> typed, String key, @Nullable String value) {
        if (value != null) {
            typed.put(key, value);
        }
    }
}
