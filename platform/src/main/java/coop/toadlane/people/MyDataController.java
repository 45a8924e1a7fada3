package coop.toadlane.people;

import coop.toadlane.people.AccessTokens.AccessToken;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All this server holds of a person outside the co-ops' books, for them to take along. */
@RestController
class MyDataController {

    private final AccessTokens tokens;
    private final Passkeys passkeys;
    private final Particulars particulars;

    MyDataController(AccessTokens tokens, Passkeys passkeys, Particulars particulars) {
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.particulars = particulars;
    }

    record MyData(
            String id,
            String name,
            String email,
            String language,
            String timeZone,
            List<AccessToken> accessTokens,
            List<String> passkeys,
            Map<String, Details> particulars) {}

    @GetMapping("/me/data.json")
    ResponseEntity<MyData> download(Person person) {
        var kept = new TreeMap<String, Details>();
        particulars.about(person.id()).forEach((id, details) -> kept.put(id.toString(), details));
        var data =
                new MyData(
                        person.id().toString(),
                        person.name(),
                        person.email(),
                        person.language().getLanguage(),
                        person.timeZone().getId(),
                        tokens.of(person.id()),
                        passkeys.of(person.id()).stream().map(key -> key.getLabel()).toList(),
                        kept);
        var name = ContentDisposition.attachment().filename("my-data.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(data);
    }
}
