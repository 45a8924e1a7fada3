package coop.toadlane.founding;

import coop.toadlane.charter.SurplusWords;
import coop.toadlane.founding.Question.Step;
import coop.toadlane.members.Enrolment;
import coop.toadlane.members.Invitations;
import coop.toadlane.members.Refusals;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import coop.toadlane.office.Outcome;
import coop.toadlane.people.Details;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Person;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/** What each page of a founding shows, asks and checks, and the founding at their end. */
@Component
public class FoundingSteps {
    private final Blueprints blueprints;
    private final FoundingDrafts drafts;
    private final Founder founder;
    private final Coops coops;
    private final Particulars particulars;
    private final Texts texts;
    private final Invitations invitations;

    FoundingSteps(
            Blueprints blueprints,
            FoundingDrafts drafts,
            Founder founder,
            Coops coops,
            Particulars particulars,
            Texts texts,
            Invitations invitations) {
        this.blueprints = blueprints;
        this.drafts = drafts;
        this.founder = founder;
        this.coops = coops;
        this.particulars = particulars;
        this.texts = texts;
        this.invitations = invitations;
    }

    /** A question with what stands in its field. */
    public record Asked(Question question, String value) {}

    List<String> fields(FoundingDraft draft, Step step, Words words) {
        return switch (step) {
            case IDENTITY -> Identity.FIELDS;
            case MEMBERS, DECISIONS, SURPLUS ->
                    questions(draft, step, words).stream().map(Question::id).toList();
            case FOUNDERS -> Founders.fields(Founders.offices(blueprint(draft).rules("en")));
            case REVIEW -> List.of();
        };
    }

    Mistakes check(FoundingDraft draft, Step step, Words words) {
        var mistakes = new Mistakes();
        switch (step) {
            case IDENTITY ->
                    Identity.check(draft, taken(draft), texts.languages(), words, mistakes);
            case MEMBERS, DECISIONS, SURPLUS -> rules(draft, List.of(step), words, mistakes);
            case FOUNDERS ->
                    Founders.check(
                            draft, rules(draft, List.of(), words, mistakes), words, mistakes);
            case REVIEW -> {
                Identity.check(draft, taken(draft), texts.languages(), words, mistakes);
                var rules = rules(draft, List.of(Step.values()), words, mistakes);
                Founders.check(draft, rules, words, mistakes);
            }
        }
        return mistakes;
    }

    private boolean taken(FoundingDraft draft) {
        return CoopId.isSlug(draft.answer("slug"))
                && coops.find(new CoopId(draft.answer("slug"))).isPresent();
    }

    String show(FoundingDraft draft, Step step, Mistakes mistakes, Words words, Model model) {
        var ignored = new Mistakes();
        var rules = rules(draft, List.of(Step.values()), words, ignored);
        model.addAttribute("draft", draft);
        model.addAttribute("blueprint", blueprint(draft));
        model.addAttribute("step", step);
        model.addAttribute("mistakes", mistakes);
        return switch (step) {
            case IDENTITY -> "founding/identity";
            case MEMBERS, DECISIONS, SURPLUS -> {
                model.addAttribute("asked", asked(draft, questions(draft, step, words), words));
                model.addAttribute("rule", step == Step.SURPLUS ? said(rules, words) : List.of());
                yield "founding/questions";
            }
            case FOUNDERS -> {
                model.addAttribute("classes", Founders.classes(rules));
                model.addAttribute("offices", Founders.offices(rules));
                yield "founding/founders";
            }
            case REVIEW -> {
                model.addAttribute("asked", asked(draft, questions(draft, words), words));
                model.addAttribute("rule", said(rules, words));
                model.addAttribute("founders", Founders.rows(draft));
                model.addAttribute("classes", Founders.classes(rules));
                yield "founding/review";
            }
        };
    }

    /** Founds it and answers with the number of the minute; empty when the mistakes say why not. */
    OptionalLong found(
            FoundingDraft draft, Person person, boolean invite, Words words, Mistakes mistakes) {
        var rules = rules(draft, List.of(Step.values()), words, mistakes);
        var outcome =
                founder.found(
                        new Founder.Plan(
                                new CoopId(draft.answer("slug")),
                                draft.answer("name"),
                                draft.answer("purpose"),
                                blueprint(draft),
                                draft.language(),
                                draft.answer("currency"),
                                draft.answer("zone"),
                                rules,
                                newcomers(draft, person, invite, rules),
                                Founders.appointments(draft, rules)),
                        draft.id().toString());
        return switch (outcome) {
            case Outcome.Done(var receipt) -> {
                drafts.keep(draft.founded(draft.answer("slug")));
                yield OptionalLong.of(receipt.minute());
            }
            case Outcome.Refused(var refusal) -> {
                mistakes.add(Mistakes.WHOLE, Refusals.sentence(words, refusal));
                yield OptionalLong.empty();
            }
        };
    }

    /** The surplus rule as the answers make it, step by step. */
    private static List<String> said(SortedMap<String, JsonNode> rules, Words words) {
        var document = rules.get("surplus.rules");
        return document == null ? List.of() : new SurplusWords(words).sentences(document);
    }

    private List<Enrolment.Newcomer> newcomers(
            FoundingDraft draft, Person person, boolean invite, SortedMap<String, JsonNode> rules) {
        var newcomers = new ArrayList<Enrolment.Newcomer>();
        for (var row : Founders.rows(draft)) {
            boolean self = row.row() == 0;
            boolean organisation = Founders.isForOrganisations(rules, row.memberClass());
            var details =
                    new Details(
                            self && row.name().isEmpty() ? person.name() : row.name(),
                            organisation ? Details.Kind.ORGANISATION : Details.Kind.PERSON,
                            organisation ? (self ? person.name() : row.email()) : null,
                            null,
                            self ? person.email() : row.email(),
                            Set.of("notices"),
                            null,
                            null);
            var kept = self ? particulars.keep(details, person.id()) : particulars.keep(details);
            if (invite && !self) {
                var coop = new CoopId(draft.answer("slug"));
                invitations.ask(coop, List.of(kept.id()), Locale.of(draft.language()));
            }
            newcomers.add(
                    Enrolment.Newcomer.founder(
                            row.memberClass(), organisation, kept.id().value(), kept.commitment()));
        }
        return newcomers;
    }

    private Blueprint blueprint(FoundingDraft draft) {
        return blueprints.find(draft.blueprint()).orElseThrow();
    }

    /** In the language of whoever founds, which need not be the co-op's. */
    private List<Question> questions(FoundingDraft draft, Words words) {
        return blueprints.questions(blueprint(draft), words.language());
    }

    private List<Question> questions(FoundingDraft draft, Step step, Words words) {
        return questions(draft, words).stream()
                .filter(question -> question.step() == step)
                .toList();
    }

    private List<Asked> asked(FoundingDraft draft, List<Question> questions, Words words) {
        var rules = blueprint(draft).rules(draft.language());
        var answers = answers(draft, words);
        return questions.stream()
                .map(question ->
                        new Asked(
                                question,
                                draft.answers().containsKey(question.id())
                                        ? draft.answer(question.id())
                                        : answers.shown(question, rules)))
                .toList();
    }

    /** Amounts are read in the blueprint's currency as long as the one typed is none. */
    private Answers answers(FoundingDraft draft, Words words) {
        var typed = draft.answer("currency");
        return new Answers(words, Identity.isCurrency(typed) ? typed : blueprint(draft).currency());
    }

    /** The blueprint's rules with the answers given on these pages. */
    private SortedMap<String, JsonNode> rules(
            FoundingDraft draft, List<Step> pages, Words words, Mistakes mistakes) {
        var rules = blueprint(draft).rules(draft.language());
        var answers = answers(draft, words);
        for (var question : questions(draft, words)) {
            if (pages.contains(question.step()) && draft.answers().containsKey(question.id())) {
                answers.put(question, draft.answer(question.id()), rules, mistakes);
            }
        }
        return rules;
    }
}
