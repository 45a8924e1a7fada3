package coop.toadlane;

import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.record.Json;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Asks a co-op's clerk as the API does: by the name of a kind and the fields of the act. */
public final class Asking {
    private final Clerk clerk;
    private final Kinds kinds;
    private final CoopId coop;

    public Asking(ApplicationContext house, CoopId coop) {
        this.clerk = house.getBean(Clerk.class);
        this.kinds = house.getBean(Kinds.class);
        this.coop = coop;
    }

    public Act act(String kind, Map<String, ?> fields) {
        return kinds.act(new Draft(kind + "/1", Json.tree(fields)));
    }

    public Draft draft(Act act) {
        return kinds.draft(act);
    }

    public Request request(Actor actor, Act act) {
        return new Request(coop, actor, UUID.randomUUID().toString(), act);
    }

    public Outcome ask(int member, Act act) {
        return clerk.perform(request(Actor.member(new MemberNo(member)), act));
    }

    public Outcome ask(int member, String kind, Map<String, ?> fields) {
        return ask(member, act(kind, fields));
    }

    /** Asks and has to be heard. */
    public void done(int member, String kind, Map<String, ?> fields) {
        if (ask(member, kind, fields) instanceof Outcome.Refused(var refusal)) {
            throw new AssertionError(kind + " was refused: " + refusal);
        }
    }
}
