package coop.toadlane.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
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
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WorkLimit extends OncePerRequestFilter {

    private final Semaphore places;
    private final Duration patience;
    private final Problems problems;

    WorkLimit(
            @Value("${toadlane.requests-at-a-time:256}") int places,
            @Value("${toadlane.requests-wait:5s}") Duration patience,
            Problems problems) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!entered()) {
            turnAway(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        if (Problems.concern(request.getRequestURI())) {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "web.problem.busy");
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().write(problems.say(request, "web.problem.busy"));
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
