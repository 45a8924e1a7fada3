package coop.toadlane.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import coop.toadlane.words.Done;
import coop.toadlane.words.Texts;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PageTest {
    private final Stylesheet stylesheet = new Stylesheet();
    private final MockMvc server = server();

    private MockMvc server() {
        var nothing = new StaticListableBeanFactory();
        var facts = nothing.getBeanProvider(FrameFacts.class);
        Texts texts = new Texts();
        Languages languages = new Languages(texts, facts);
        FrameMaker frames =
                new FrameMaker(
                        texts, stylesheet, facts, nothing.getBeanProvider(java.time.Clock.class));
        return MockMvcBuilders.standaloneSetup(
                        new DoorController(facts),
                        new LanguageController(languages),
                        new StylesheetController(stylesheet))
                .setViewResolvers(new JteViewResolver(frames))
                .setLocaleResolver(languages)
                .build();
    }

    @Test
    void aPageSaysWhatItIsAndVariesByItsAsker() throws Exception {
        server.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=utf-8"))
                .andExpect(header().string("Vary", "HX-Request"))
                .andExpect(content().string(containsString("<html lang=\"en\">")))
                .andExpect(content().string(containsString(stylesheet.address())));
    }

    @Test
    void theLanguageIsTheChosenOneElseTheBrowsersElseEnglish() throws Exception {
        server.perform(get("/").header("Accept-Language", "fr, es;q=0.8"))
                .andExpect(content().string(containsString("<html lang=\"es\">")));
        server.perform(get("/").header("Accept-Language", "es").cookie(new Cookie("lang", "en")))
                .andExpect(content().string(containsString("<html lang=\"en\">")));
        server.perform(get("/").cookie(new Cookie("lang", "xx")))
                .andExpect(content().string(containsString("<html lang=\"en\">")));
    }

    @Test
    void switchingTheLanguageLeadsBackToThePageAndNowhereElse() throws Exception {
        server.perform(post("/language").param("language", "es").param("back", "/c/ferry?a={b}"))
                .andExpect(cookie().value("lang", "es"))
                .andExpect(redirectedUrl("/c/ferry?a={b}"));
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil"}) {
            server.perform(post("/language").param("language", "es").param("back", elsewhere))
                    .andExpect(redirectedUrl("/"));
        }
        server.perform(post("/language").param("language", "xx"))
                .andExpect(cookie().doesNotExist("lang"));
    }

    @Test
    void lightAndTimeZoneAreKeptInTheBrowserOfAnybody() throws Exception {
        server.perform(get("/").cookie(new Cookie("light", "night")))
                .andExpect(content().string(containsString("data-light=\"night\"")));
        server.perform(get("/").cookie(new Cookie("light", "<"), new Cookie("zone", "Nowhere")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("data-light"))));
        server.perform(
                        post("/view")
                                .param("language", "es")
                                .param("light", "day")
                                .param("zone", "Europe/Madrid")
                                .param("back", "/c/ferry"))
                .andExpect(cookie().value("lang", "es"))
                .andExpect(cookie().value("light", "day"))
                .andExpect(cookie().value("zone", "Europe/Madrid"))
                .andExpect(redirectedUrl("/c/ferry"));
        server.perform(post("/view").param("light", "dusk")).andExpect(cookie().maxAge("light", 0));
    }

    @Test
    void whatWasDoneIsToldOnTheNextPage() throws Exception {
        server.perform(get("/").flashAttr(Done.KEY, new Done("You are <in>.")))
                .andExpect(content().string(containsString("You are &lt;in&gt;.")))
                .andExpect(content().string(not(containsString("You are <in>"))));
    }

    @Test
    void theStylesAreKeptUnderTheirNameOnly() throws Exception {
        server.perform(get(stylesheet.address()))
                .andExpect(content().contentType("text/css;charset=utf-8"))
                .andExpect(header().string("Cache-Control", containsString("immutable")));
        server.perform(get("/look/older.css"))
                .andExpect(header().string("Cache-Control", "no-cache"));
    }
}
