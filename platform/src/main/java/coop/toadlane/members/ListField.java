package coop.toadlane.members;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a column of somebody's old register can hold. */
enum ListField {
    NUMBER("number", "no", "member no", "member number", "número", "numero", "nº", "socio"),
    NAME("name", "full name", "member", "nombre", "nombre completo", "razón social"),
    CLASS("class", "member class", "type", "clase", "tipo"),
    KIND("kind", "person or organisation", "legal form", "forma", "persona u organización"),
    REPRESENTATIVE("representative", "contact", "representante"),
    ADDRESS("address", "postal address", "dirección", "direccion", "domicilio"),
    EMAIL("email", "e-mail", "mail", "correo", "correo electrónico"),
    NOTICES("notices", "notices by e-mail", "avisos"),
    PHONE("phone", "telephone", "mobile", "teléfono", "telefono"),
    NOMINEE("nominee", "heir", "beneficiario"),
    SINCE("since", "member since", "joined", "date joined", "alta", "fecha de alta"),
    LEFT("left", "last day", "date left", "baja", "fecha de baja"),
    HOW("how", "reason", "motivo", "motivo de baja");

    private final Set<String> headings;

    ListField(String... headings) {
        this.headings = Set.of(headings);
    }

    /** How it is called in forms and in the mapping. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that is called so, or -1. */
    int guess(List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (headings.contains(columns.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
