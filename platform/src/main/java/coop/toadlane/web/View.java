package coop.toadlane.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * How a browser wants pages to be shown, kept in its cookies, so that it needs no account.
 *
 * @param zone the zone moments are told in, or null for each co-op's own
 * @param light "day" or "night", or null for what the device says
 */
public record View(@Nullable ZoneId zone, @Nullable String light) {
    static final View USUAL = new View(null, null);
    private static final Set<String> LIGHTS = Set.of("day", "night");
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    static View of(HttpServletRequest request) {
        return new View(zone(cookie(request, "zone")), light(cookie(request, "light")));
    }

    static View of(String zone, String light) {
        return new View(zone(zone), light(light));
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }

    private static @Nullable ZoneId zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : null;
    }

    private static @Nullable String light(String light) {
        return LIGHTS.contains(light) ? light : null;
    }

    void keep(HttpServletRequest request, HttpServletResponse response) {
        keep("zone", zone == null ? "" : zone.getId(), request, response);
        keep("light", light == null ? "" : light, request, response);
    }

    /** Keeps a choice for a year; an empty one is forgotten. */
    static void keep(
            String name, String value, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(value.isEmpty() ? 0 : A_YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
