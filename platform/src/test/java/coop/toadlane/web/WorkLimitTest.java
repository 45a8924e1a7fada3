package coop.toadlane.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.words.Texts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class WorkLimitTest {
    private final WorkLimit limit =
            new WorkLimit(1, Duration.ZERO, new Problems(new Texts(), new JsonMapper()));

    /** What a second request is answered while the first is still at work. */
    private MockHttpServletResponse meanwhile(String path) throws Exception {
        var second = new MockHttpServletResponse();
        limit.doFilter(
                new MockHttpServletRequest("GET", "/first"),
                new MockHttpServletResponse(),
                (_, _) -> ask(path, second));
        return second;
    }

    private void ask(String path, MockHttpServletResponse answer) {
        try {
            var request = new MockHttpServletRequest("GET", path);
            limit.doFilter(request, answer, (_, given) -> given.getWriter().write("done"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoFindsNoPlaceIsAskedToComeBack() throws Exception {
        var answer = meanwhile("/");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
        assertThat(answer.getContentAsString()).contains("try again in a moment");
    }

    @Test
    void aProgramIsToldSoByAProblem() throws Exception {
        var answer = meanwhile("/api/c/mill/rulebook");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"status\":503");
    }

    @Test
    void thePlaceIsFreeAgainAfterwards() throws Exception {
        meanwhile("/");
        var answer = new MockHttpServletResponse();
        ask("/", answer);
        assertThat(answer.getContentAsString()).isEqualTo("done");
    }
}
