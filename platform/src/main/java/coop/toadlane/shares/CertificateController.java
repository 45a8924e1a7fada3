package coop.toadlane.shares;

import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.print.Pdf;
import coop.toadlane.words.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A member's own share certificate, as a paper. */
@Controller
class CertificateController {
    private final TemplateEngine papers = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Shares shares;
    private final Members members;

    CertificateController(Shares shares, Members members) {
        this.shares = shares;
        this.members = members;
    }

    @GetMapping({"/c/{coop}/shares/certificate", "/api/c/{coop}/shares/certificate"})
    ResponseEntity<byte[]> certificate(Seat seat, Words words) {
        var member = seat.member();
        var classes = ShareClass.all(seat.rulebook());
        var lines =
                shares.of(seat.coop(), member, seat.today()).stream()
                        .map(held ->
                                words.t(
                                        "shares.certificate.line",
                                        held.shares(),
                                        classes.containsKey(held.shareClass())
                                                ? classes.get(held.shareClass()).name()
                                                : held.shareClass(),
                                        words.money(held.paidMinor(), held.currency())))
                        .toList();
        Map<String, Object> says = new HashMap<>();
        says.put("words", words);
        says.put("coop", seat.house().name());
        says.put("name", members.names(seat, List.of(member)).getOrDefault(member, ""));
        says.put("number", member.value());
        says.put("day", words.date(seat.today()));
        says.put("lines", lines);
        says.put("origin", seat.house().origin());
        var page = new StringOutput();
        papers.render("shares/certificate.jte", says, page);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(seat.coop() + "-shares-" + member + ".pdf")
                                .build()
                                .toString())
                .body(Pdf.of(page.toString()));
    }
}
