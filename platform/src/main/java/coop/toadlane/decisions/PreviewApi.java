package coop.toadlane.decisions;

import coop.toadlane.members.Seat;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What acts would change if they were proposed and carried; nothing is done. */
@RestController
class PreviewApi {
    private final Outlooks outlooks;
    private final Kinds kinds;
    private final Texts texts;

    PreviewApi(Outlooks outlooks, Kinds kinds, Texts texts) {
        this.outlooks = outlooks;
        this.kinds = kinds;
        this.texts = texts;
    }

    /** Acts as a proposal has them. */
    record Asking(List<Draft> acts) {}

    @PostMapping("/api/c/{coop}/proposals/preview")
    ResponseEntity<?> preview(Seat seat, @RequestBody Asking asking, Locale speaks) {
        seat.mustBeMember();
        var words = texts.in(speaks);
        for (int place = 0; place < asking.acts().size(); place++) {
            try {
                kinds.act(asking.acts().get(place));
            } catch (IllegalArgumentException unreadable) {
                var sentence = words.t("decisions.acts-unreadable");
                return Complaint.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        sentence,
                        List.of(Complaint.at("acts." + place, sentence)));
            }
        }
        return ResponseEntity.ok(outlooks.of(seat, asking.acts(), words));
    }
}
