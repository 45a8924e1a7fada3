package coop.toadlane.web;

import coop.toadlane.words.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Which language a visitor is spoken to in: the one this browser was last switched to, else the one
 * the signed-in person chose, else the first of the browser's own that is spoken here, else the
 * co-op's whose page it is, else English.
 */
@Component("localeResolver")
final class Languages implements LocaleResolver {
    static final String COOKIE = "lang";
    private final Texts texts;
    private final FrameFacts facts;

    Languages(Texts texts, ObjectProvider<FrameFacts> facts) {
        this.texts = texts;
        this.facts = facts.getIfAvailable(PathFacts::new);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Onlooker onlooker = ErrorPages.isBreakdown(request) ? null : facts.onlooker(request);
        List<String> wishes = new ArrayList<>();
        if (cookie != null) {
            wishes.add(cookie.getValue());
        }
        if (onlooker != null && onlooker.language() != null) {
            wishes.add(onlooker.language());
        }
        Collections.list(request.getLocales()).forEach(wish -> wishes.add(wish.getLanguage()));
        return wishes.stream()
                .filter(this::speaks)
                .findFirst()
                .or(() -> house(request))
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    /** Whoever wishes for no language of ours reads a co-op's pages in the co-op's. */
    private Optional<String> house(HttpServletRequest request) {
        return ErrorPages.isBreakdown(request)
                ? Optional.empty()
                : Optional.ofNullable(facts.language(request)).filter(this::speaks);
    }

    boolean speaks(String language) {
        return texts.languages().contains(language);
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        if (response == null || locale == null) {
            return;
        }
        View.keep(COOKIE, locale.getLanguage(), request, response);
    }
}
