package coop.toadlane.members;

import coop.toadlane.office.Powers;
import coop.toadlane.words.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who the members are, for members. */
@Controller
public class MembersController {
    static final int SIZE = 50;
    private final Members members;
    private final MemberPages pages;
    private final Powers powers;
    private final Texts texts;

    MembersController(Members members, MemberPages pages, Powers powers, Texts texts) {
        this.members = members;
        this.pages = pages;
        this.powers = powers;
        this.texts = texts;
    }

    /** One line of the list. */
    public record Line(
            int number, String name, String memberClass, LocalDate since, List<String> offices) {}

    /** The address of the list up to the number of its page. */
    public static String pagerBase(String base, String q, String memberClass) {
        return UriComponentsBuilder.fromPath(base)
                .queryParam("q", q)
                .queryParam("class", memberClass)
                .queryParam("page", "")
                .encode()
                .build()
                .toUriString();
    }

    @GetMapping("/c/{coop}/members")
    String list(
            Seat seat,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "class", defaultValue = "") String memberClass,
            @RequestParam(defaultValue = "1") int page,
            Locale speaks,
            Model model) {
        seat.mustBeMember();
        int at = Math.clamp(page, 1, 1_000_000);
        var found = members.list(seat.coop(), seat.today(), q, memberClass, at, SIZE);
        var numbers = found.members().stream().map(Member::number).toList();
        var names = members.names(seat, numbers);
        var classes = ClassNames.of(seat.rulebook());
        var offices =
                powers.holders(seat.coop()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Powers.Holder::member,
                                        Collectors.mapping(
                                                Powers.Holder::office, Collectors.toList())));
        model.addAttribute(
                "lines",
                found.members().stream()
                        .map(one ->
                                new Line(
                                        one.number().value(),
                                        names.getOrDefault(one.number(), ""),
                                        classes.getOrDefault(one.memberClass(), one.memberClass()),
                                        one.since(),
                                        offices.getOrDefault(one.number(), List.of())))
                        .toList());
        model.addAttribute("total", found.total());
        model.addAttribute("counts", counts(seat, classes, speaks));
        model.addAttribute("q", q);
        model.addAttribute("memberClass", memberClass);
        model.addAttribute("page", at);
        model.addAttribute("pages", Math.max(1, (found.total() + SIZE - 1) / SIZE));
        model.addAttribute("seat", seat);
        return "members/members";
    }

    private Map<String, String> counts(Seat seat, Map<String, String> classes, Locale speaks) {
        var counts = members.counts(seat.coop(), seat.today());
        var options = new LinkedHashMap<String, String>();
        options.put("", texts.in(speaks).t("members.list.class.all"));
        counts.forEach(
                (id, count) -> options.put(id, classes.getOrDefault(id, id) + " (" + count + ")"));
        return options;
    }

    @GetMapping("/c/{coop}/members/{number:\\d+}")
    String member(Seat seat, @PathVariable int number, Model model) {
        seat.mustBeMember();
        return pages.show(seat, pages.find(seat, number), model);
    }
}
