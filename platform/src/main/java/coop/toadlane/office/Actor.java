package coop.toadlane.office;

/** Who asks the clerk to perform an act. */
public sealed interface Actor {

    /** A member of the co-op. */
    record Member(MemberNo number) implements Actor {
        @Override
        public String toString() {
            return "m" + number;
        }
    }

    /** Somebody who is not a member, such as an applicant. */
    record Guest() implements Actor {
        @Override
        public String toString() {
            return "guest";
        }
    }

    /** The people who found the co-op, before there are members. */
    record Founder() implements Actor {
        @Override
        public String toString() {
            return "founder";
        }
    }

    /** The clerk itself, when a date has come. */
    record Clock() implements Actor {
        @Override
        public String toString() {
            return "clerk";
        }
    }

    static Actor member(MemberNo number) {
        return new Member(number);
    }

    static Actor guest() {
        return new Guest();
    }
}
