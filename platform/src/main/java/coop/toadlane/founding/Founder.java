package coop.toadlane.founding;

import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.members.CoopLanguage;
import coop.toadlane.members.Enrolment;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founding;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.office.Seals;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Founds a co-op from a blueprint in one act: its rulebook, its chart, its first members. */
@Component
public class Founder {
    private final Clerk clerk;
    private final Kinds kinds;
    private final Seals seals;
    private final Blueprints blueprints;
    private final URI site;

    Founder(
            Clerk clerk,
            Kinds kinds,
            Seals seals,
            Blueprints blueprints,
            @Value("${toadlane.url:http://127.0.0.1:8080}") URI site) {
        this.clerk = clerk;
        this.kinds = kinds;
        this.seals = seals;
        this.blueprints = blueprints;
        this.site = site;
    }

    /**
     * What is to be founded.
     *
     * @param rules the blueprint's rules with the founders' answers in them
     * @param newcomers the first members, who get the numbers 1, 2, 3...
     * @param offices who takes which office, by those numbers
     */
    public record Plan(
            CoopId coop,
            String name,
            String purpose,
            Blueprint blueprint,
            String language,
            String currency,
            String zone,
            SortedMap<String, JsonNode> rules,
            List<Enrolment.Newcomer> newcomers,
            List<Appointment> offices) {}

    public Outcome found(Plan plan, String key) {
        var origin = site.getAuthority() + "/c/" + plan.coop();
        var rules = plan.rules();
        rules.put("coop.name", StringNode.valueOf(plan.name()));
        rules.put("coop.purpose", StringNode.valueOf(plan.purpose()));
        rules.put("coop.zone", StringNode.valueOf(plan.zone()));
        rules.put(CoopLanguage.RULE, StringNode.valueOf(plan.language()));
        if (rules.get("surplus.rules") instanceof ObjectNode document) {
            document.put("currency", plan.currency());
        }
        var then = new ArrayList<Draft>();
        for (var account : blueprints.chart(plan.blueprint(), plan.language())) {
            if (account.part() != null) {
                rules.put("accounts." + account.part(), StringNode.valueOf(account.account()));
            }
            then.add(
                    kinds.draft(
                            new AccountOpening(account.account(), account.name(), account.type())));
        }
        then.add(kinds.draft(new Enrolment(plan.newcomers())));
        plan.offices().forEach(office -> then.add(kinds.draft(office)));
        return clerk.perform(
                new Request(
                        plan.coop(),
                        new Actor.Founder(),
                        key,
                        new Founding(
                                plan.name(),
                                plan.purpose(),
                                plan.blueprint().id(),
                                plan.currency(),
                                origin,
                                seals.make(origin),
                                rules,
                                then)));
    }
}
