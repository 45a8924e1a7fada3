package coop.toadlane.office;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A member's number in the co-op's register, from 1. */
public record MemberNo(@JsonValue int value) implements Comparable<MemberNo> {

    @JsonCreator
    public MemberNo {
        if (value < 1) {
            throw new IllegalArgumentException("not a member's number: " + value);
        }
    }

    @Override
    public int compareTo(MemberNo other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
