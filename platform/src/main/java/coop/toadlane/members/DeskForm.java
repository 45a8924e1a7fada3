package coop.toadlane.members;

import java.util.List;

/**
 * A form with which a thing is worked on the desk itself. It is posted where its own page posts it,
 * with a field that says from which desk it came (see {@link DeskAnswer}).
 *
 * @param action where it is posted
 * @param button the key of what its button says
 * @param loss whether it refuses or takes something away; it is then folded
 */
public record DeskForm(String action, String button, boolean loss, List<Input> inputs) {

    /**
     * One field.
     *
     * @param label the key of its label
     * @param type as HTML calls it; {@code textarea} for several lines
     * @param value what stands in it at first
     */
    public record Input(String name, String label, String type, String value) {}

    public DeskForm {
        inputs = List.copyOf(inputs);
    }

    /** What tells its fields from those of the other forms of the page. */
    public String place() {
        return action.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
