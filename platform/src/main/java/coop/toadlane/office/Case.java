package coop.toadlane.office;

/** An act before the clerk, with the actor and the authority that the rulebook gives them. */
public record Case<A extends Act>(A act, Actor actor, Authority authority) {

    /** The acting member's number; a defect when a guest or the clock acts. */
    public MemberNo member() {
        return switch (actor) {
            case Actor.Member(var number) -> number;
            case Actor.Guest _, Actor.Founder _, Actor.Clock _ ->
                    throw new IllegalStateException("no member acts: " + actor);
        };
    }
}
