package coop.toadlane.decisions;

import coop.toadlane.members.Members;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.office.Act;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Dismissal;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Rules;
import coop.toadlane.record.Json;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** First steps to a proposal: which rule shall have which value, who shall have which office. */
@Controller
class RuleProposalController {
    private final Rules rules;
    private final Kinds kinds;
    private final Members members;

    RuleProposalController(Rules rules, Kinds kinds, Members members) {
        this.rules = rules;
        this.kinds = kinds;
        this.members = members;
    }

    @GetMapping("/c/{coop}/proposals/new/rule")
    String rule(Visit visit, @RequestParam(defaultValue = "") String rule) {
        visit.seat().mustBeMember();
        var value =
                visit.seat().rulebook().value(rule).map(RuleProposalController::typed).orElse("");
        return showRule(visit, rule, value, new Mistakes());
    }

    @PostMapping("/c/{coop}/proposals/new/rule")
    String amend(
            Visit visit,
            @RequestParam String rule,
            @RequestParam(defaultValue = "") String value,
            @RequestParam Map<String, String> typed) {
        var seat = visit.seat();
        seat.mustBeMember();
        var words = visit.words();
        var now = now(seat, rule);
        var power = power(seat, rule, words);
        var read =
                power.isPresent()
                        ? power.get().read(typed)
                        : now != null
                                        && !Leaf.of(now, words).isEmpty()
                                        && !typed.containsKey("value")
                                ? Terms.pruned(Leaf.read(now, typed), seat.rulebook().value(rule))
                                : read(value, now);
        if (read == null) {
            return visit.wrong(
                    "value",
                    words.t("refusal.decisions.value"),
                    mistakes -> showRule(visit, rule, value, mistakes));
        }
        var fault = rules.fault(rule, read);
        if (fault != null) {
            power.ifPresent(form -> visit.model().addAttribute("power", form.with(read)));
            visit.model().addAttribute("leaves", Leaf.of(read, words));
            return visit.wrong(
                    Refusals.mistakes(words, fault),
                    mistakes -> showRule(visit, rule, value, mistakes));
        }
        var act = new Amendment(new TreeMap<>(Map.of(rule, read)));
        return "redirect:" + Proposals.href(seat.coop(), kinds.draft(act));
    }

    /** The rule as a form shows it: a method with all that it may say. */
    private static @Nullable JsonNode now(Seat seat, String rule) {
        var value = seat.rulebook().value(rule).orElse(null);
        return value != null && rule.startsWith("method.") ? Terms.whole(value) : value;
    }

    private Optional<PowerForm> power(Seat seat, String rule, Words words) {
        return rule.startsWith(PowerForm.PREFIX)
                ? kinds.named(rule.substring(PowerForm.PREFIX.length()))
                        .map(kind -> PowerForm.of(kind, seat, words))
                : Optional.empty();
    }

    /** A text is typed as it is, everything else as JSON writes it. */
    private static String typed(JsonNode value) {
        return value.isString()
                ? value.asString()
                : value.isContainer() ? value.toPrettyString() : Json.write(value);
    }

    private static @Nullable JsonNode read(String value, @Nullable JsonNode now) {
        var text = value.strip();
        if (now != null && now.isString()) {
            return StringNode.valueOf(text);
        }
        try {
            var tree = Json.tree(text);
            return tree.isMissingNode() ? null : tree;
        } catch (IllegalArgumentException notJson) {
            return now == null && !text.isEmpty() ? StringNode.valueOf(text) : null;
        }
    }

    private String showRule(Visit visit, String rule, String value, Mistakes mistakes) {
        var seat = visit.seat();
        var words = visit.words();
        var model = visit.model();
        var known = new TreeSet<String>();
        rules.all().stream()
                .map(coop.toadlane.office.Rule::key)
                .filter(key -> !key.endsWith("*"))
                .forEach(known::add);
        known.addAll(seat.rulebook().all().keySet());
        var options = new LinkedHashMap<String, String>();
        known.stream()
                .filter(key -> !key.startsWith(PowerForm.PREFIX))
                .forEach(key -> options.put(key, ruleName(key, words)));
        kinds.all()
                .forEach(kind ->
                        options.put(
                                PowerForm.PREFIX + kind.name(),
                                words.t("decisions.power.who", PowerForm.name(kind, words))));
        if (!model.containsAttribute("power")) {
            model.addAttribute("power", power(seat, rule, words).orElse(null));
        }
        model.addAttribute("options", options);
        model.addAttribute("values", words.under("charter.value." + rule));
        model.addAttribute("rule", rule);
        model.addAttribute("value", value);
        if (!model.containsAttribute("leaves")) {
            model.addAttribute("leaves", Leaf.of(now(seat, rule), words));
        }
        model.addAttribute(
                "why", words.has("rule." + rule + ".why") ? words.t("rule." + rule + ".why") : "");
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("coop", seat.coop());
        return "decisions/rule";
    }

    private static String ruleName(String key, Words words) {
        if (words.has("rule." + key)) {
            return words.t("rule." + key, "…").replace("….", "…");
        }
        int end = key.lastIndexOf('.') + 1;
        var family = "rule." + key.substring(0, end) + "*";
        return words.has(family) ? words.t(family, "…", key.substring(end)) : key;
    }

    @GetMapping("/c/{coop}/proposals/new/office")
    String office(Visit visit) {
        visit.seat().mustBeMember();
        return showOffice(visit, "", "", new Mistakes());
    }

    @PostMapping("/c/{coop}/proposals/new/office")
    String appoint(
            Visit visit,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "take") String way) {
        var seat = visit.seat();
        seat.mustBeMember();
        var number = member.strip();
        var known =
                number.matches("[1-9]\\d{0,8}")
                        && members.find(seat.coop(), new MemberNo(Integer.parseInt(number)))
                                .isPresent();
        if (!known) {
            return visit.wrong(
                    "member",
                    visit.t("decisions.office.no-member"),
                    mistakes -> showOffice(visit, office, member, mistakes));
        }
        var who = new MemberNo(Integer.parseInt(number));
        Act act = way.equals("leave") ? new Dismissal(office, who) : new Appointment(office, who);
        return "redirect:" + Proposals.href(seat.coop(), kinds.draft(act));
    }

    private String showOffice(Visit visit, String office, String member, Mistakes mistakes) {
        var options = new LinkedHashMap<String, String>();
        visit.seat()
                .rulebook()
                .required("offices")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(name -> options.put(name, OfficeName.of(name, visit.words())));
        visit.model()
                .addAttribute("options", options)
                .addAttribute("office", office)
                .addAttribute("member", member)
                .addAttribute("mistakes", mistakes)
                .addAttribute("coop", visit.coop());
        return "decisions/office";
    }
}
