package coop.toadlane.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Virtual threads are endless, memory is not: so many requests are worked on at a time, the others
 * wait a little and are then asked to come back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkLimit extends OncePerRequestFilter {

    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore places;

    WorkLimit(@Value("${toadlane.requests-at-a-time:256}") int places) {
        this.places = new Semaphore(places, true);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!entered()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setContentType("text/plain;charset=utf-8");
            response.getWriter().write("Too many are here at once. Please try again in a moment.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
