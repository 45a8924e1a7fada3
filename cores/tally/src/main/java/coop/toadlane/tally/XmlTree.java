package coop.toadlane.tally;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML into {@link Node}s, by local names; without document types, so without entities. */
final class XmlTree {
    private static final int DEEPEST = 200;
    private final XMLStreamReader in;

    private XmlTree(XMLStreamReader in) {
        this.in = in;
    }

    /**
     * The root element.
     *
     * @throws Unreadable where it is not XML
     */
    static Node read(byte[] file) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            // Decoded here: the platform's reader prints its complaints about broken bytes.
            var source = new Source(file);
            var text = source.text(0, source.bytes.length);
            var in = factory.createXMLStreamReader(new StringReader(text));
            while (in.getEventType() != XMLStreamConstants.START_ELEMENT) {
                in.next();
            }
            var root = new XmlTree(in).element(0);
            while (in.hasNext()) {
                in.next();
            }
            return root;
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            var line = place == null ? 1 : Math.max(1, place.getLineNumber());
            var column = place == null ? 1 : Math.max(1, place.getColumnNumber());
            throw new Unreadable(line, column, "well-formed XML", "something else");
        } catch (RuntimeException e) {
            // The platform's reader throws these for some broken encodings and ends of file.
            throw e instanceof Unreadable known
                    ? known
                    : new Unreadable(1, 1, "well-formed XML", "something else");
        }
    }

    private Node element(int depth) throws XMLStreamException {
        var line = Math.max(1, in.getLocation().getLineNumber());
        var column = Math.max(1, in.getLocation().getColumnNumber());
        if (depth > DEEPEST) {
            throw new Unreadable(
                    line, column, "no more than " + DEEPEST + " levels", in.getLocalName());
        }
        var children = new LinkedHashMap<String, List<Node>>();
        for (var i = 0; i < in.getAttributeCount(); i++) {
            children.computeIfAbsent("@" + in.getAttributeLocalName(i), name -> new ArrayList<>())
                    .add(Node.text(line, column, in.getAttributeValue(i)));
        }
        var text = new StringBuilder();
        while (true) {
            var event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                var name = in.getLocalName();
                var child = element(depth + 1);
                children.computeIfAbsent(name, any -> new ArrayList<>()).add(child);
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
        }
        return node(line, column, text.toString(), children);
    }

    private static Node node(int line, int column, String text, Map<String, List<Node>> children) {
        var fields = new LinkedHashMap<String, Node>();
        children.forEach((name, nodes) ->
                fields.put(
                        name,
                        nodes.size() == 1
                                ? nodes.getFirst()
                                : new Node(
                                        nodes.getFirst().line(),
                                        nodes.getFirst().column(),
                                        null,
                                        Map.of(),
                                        List.copyOf(nodes),
                                        true)));
        return new Node(line, column, text, fields, List.of(), false);
    }
}
