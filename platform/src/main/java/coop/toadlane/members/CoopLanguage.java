package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rule;
import coop.toadlane.office.Rulebook;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.people.Person;
import coop.toadlane.words.Texts;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;

/** In which language a co-op speaks to whoever never chose one. */
@Component
public class CoopLanguage {
    /** The rule that says it, as a language's tag. */
    public static final String RULE = "coop.language";

    private final Members members;
    private final Particulars particulars;
    private final People people;
    private final Rulebooks rulebooks;

    CoopLanguage(Members members, Particulars particulars, People people, Rulebooks rulebooks) {
        this.members = members;
        this.particulars = particulars;
        this.people = people;
        this.rulebooks = rulebooks;
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {
        @Bean
        Rule ruleOfLanguage(Texts texts) {
            var spoken = texts.languages();
            return new Rule(
                    RULE,
                    StringNode.valueOf("en"),
                    value ->
                            value.isString() && spoken.contains(value.asString())
                                    ? null
                                    : Refusal.at(
                                            "value",
                                            "members.rule-language",
                                            String.join(", ", spoken)));
        }
    }

    /** The language of letters to strangers, of papers and of what the public reads. */
    public static Locale of(Rulebook rulebook) {
        return Locale.forLanguageTag(rulebook.text(RULE));
    }

    /** The language of what is written for a member: their account's, or else the co-op's. */
    public Locale of(CoopId coop, MemberNo member) {
        return members.find(coop, member)
                .flatMap(line -> particulars.person(line.particulars()))
                .flatMap(people::find)
                .map(Person::language)
                .orElseGet(() -> of(rulebooks.of(coop)));
    }
}
