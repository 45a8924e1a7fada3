package coop.toadlane.decisions;

import coop.toadlane.members.Members;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Dismissal;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Rules;
import coop.toadlane.record.Json;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final Texts texts;
    private final Members members;

    RuleProposalController(Rules rules, Kinds kinds, Texts texts, Members members) {
        this.rules = rules;
        this.kinds = kinds;
        this.texts = texts;
        this.members = members;
    }

    @GetMapping("/c/{coop}/proposals/new/rule")
    String rule(
            Seat seat, @RequestParam(defaultValue = "") String rule, Locale speaks, Model model) {
        seat.mustBeMember();
        var value = seat.rulebook().value(rule).map(RuleProposalController::typed).orElse("");
        return showRule(seat, rule, value, texts.in(speaks), model, new Mistakes());
    }

    @PostMapping("/c/{coop}/proposals/new/rule")
    String amend(
            Seat seat,
            @RequestParam String rule,
            @RequestParam(defaultValue = "") String value,
            @RequestParam Map<String, String> typed,
            Locale speaks,
            Model model,
            HttpServletResponse response) {
        seat.mustBeMember();
        var words = texts.in(speaks);
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
            response.setStatus(422);
            var mistakes = new Mistakes().add("value", words.t("refusal.decisions.value"));
            return showRule(seat, rule, value, words, model, mistakes);
        }
        var fault = rules.fault(rule, read);
        if (fault != null) {
            response.setStatus(422);
            power.ifPresent(form -> model.addAttribute("power", form.with(read)));
            model.addAttribute("leaves", Leaf.of(read, words));
            return showRule(seat, rule, value, words, model, Refusals.mistakes(words, fault));
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

    private String showRule(
            Seat seat, String rule, String value, Words words, Model model, Mistakes mistakes) {
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
            return words.t("rule." + key, "…");
        }
        int end = key.lastIndexOf('.') + 1;
        var family = "rule." + key.substring(0, end) + "*";
        return words.has(family) ? words.t(family, "…", key.substring(end)) : key;
    }

    @GetMapping("/c/{coop}/proposals/new/office")
    String office(Seat seat, Locale speaks, Model model) {
        seat.mustBeMember();
        return showOffice(seat, "", "", texts.in(speaks), model, new Mistakes());
    }

    @PostMapping("/c/{coop}/proposals/new/office")
    String appoint(
            Seat seat,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "take") String way,
            Locale speaks,
            Model model,
            HttpServletResponse response) {
        seat.mustBeMember();
        var words = texts.in(speaks);
        var number = member.strip();
        var known =
                number.matches("[1-9]\\d{0,8}")
                        && members.find(seat.coop(), new MemberNo(Integer.parseInt(number)))
                                .isPresent();
        if (!known) {
            response.setStatus(422);
            var mistakes = new Mistakes().add("member", words.t("decisions.office.no-member"));
            return showOffice(seat, office, member, words, model, mistakes);
        }
        var who = new MemberNo(Integer.parseInt(number));
        Act act = way.equals("leave") ? new Dismissal(office, who) : new Appointment(office, who);
        return "redirect:" + Proposals.href(seat.coop(), kinds.draft(act));
    }

    private String showOffice(
            Seat seat, String office, String member, Words words, Model model, Mistakes mistakes) {
        var options = new LinkedHashMap<String, String>();
        seat.rulebook()
                .required("offices")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(name -> options.put(name, OfficeName.of(name, words)));
        model.addAttribute("options", options);
        model.addAttribute("office", office);
        model.addAttribute("member", member);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("coop", seat.coop());
        return "decisions/office";
    }
}
