package coop.toadlane.pictures;

import java.util.List;

/** Who owns a co-op: how many members there are in each class. */
public record ClassShare(List<Part> parts) {

    /**
     * One class.
     *
     * @param name the co-op's own name for it
     * @param href where its members are listed, or empty
     */
    public record Part(String name, long members, String href) {}

    public ClassShare {
        parts = List.copyOf(parts);
        if (parts.stream().anyMatch(part -> part.members() < 0)) {
            throw new IllegalArgumentException("members are counted from zero");
        }
    }

    public long total() {
        return parts.stream().mapToLong(Part::members).sum();
    }

    /** How wide the bar of a class is, on a scale on which all members together fill the width. */
    public String width(Part part) {
        return Paper.percent(part.members(), total());
    }

    /** The class with the most members, the first named if several have as many. */
    public Part largest() {
        return parts.stream()
                .reduce((one, other) -> other.members() > one.members() ? other : one)
                .orElseThrow();
    }
}
