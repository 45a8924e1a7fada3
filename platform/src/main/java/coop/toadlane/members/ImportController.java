package coop.toadlane.members;

import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Upload;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes over the register a co-op kept before: upload, match the columns, look, enter. */
@Controller
class ImportController {
    private static final int SHOWN = 10;
    private static final int FAULTS_SHOWN = 200;
    private final MemberLists lists;
    private final ListRun run;
    private final Lists reading;
    private final Clock clock;

    ImportController(MemberLists lists, ListRun run, Lists reading, Clock clock) {
        this.lists = lists;
        this.run = run;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/c/{coop}/members/import")
    String page(Seat seat, Model model) {
        return page(seat, model, new Mistakes());
    }

    private String page(Seat seat, Model model, Mistakes mistakes) {
        seat.mustHold(ApplicationsController.SECRETARY);
        model.addAttribute("seat", seat);
        model.addAttribute("classes", MemberClass.all(seat.rulebook()).keySet());
        model.addAttribute("open", lists.open(seat.coop()));
        model.addAttribute("mistakes", mistakes);
        return "members/import";
    }

    @PostMapping("/c/{coop}/members/lists")
    String upload(
            Visit visit,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        var by = visit.seat().mustHold(ApplicationsController.SECRETARY);
        if (file == null || file.isEmpty()) {
            return wrong(visit, visit.t("members.import.file.missing"));
        }
        var text = Upload.text(file);
        if (text == null) {
            return wrong(visit, visit.t("members.import.not-utf8"));
        }
        return ListTable.read(text) instanceof ListTable.Reading.Unreadable(var why, var arguments)
                ? wrong(visit, visit.t(why, arguments.toArray()))
                : to(visit.seat(), lists.keep(visit.coop(), by, text, clock.instant()));
    }

    private String wrong(Visit visit, String sentence) {
        return visit.wrong(
                "file", sentence, mistakes -> page(visit.seat(), visit.model(), mistakes));
    }

    private static String to(Seat seat, UUID id) {
        return "redirect:" + at(seat, id);
    }

    private static String at(Seat seat, UUID id) {
        return "/c/%s/members/lists/%s".formatted(seat.coop(), id);
    }

    private MemberLists.Line line(Seat seat, UUID id) {
        seat.mustHold(ApplicationsController.SECRETARY);
        return lists.find(seat.coop(), id).orElseThrow(NotHere::new);
    }

    @GetMapping("/c/{coop}/members/lists/{id}")
    String look(Seat seat, @PathVariable UUID id, Model model, HttpServletResponse response) {
        var line = line(seat, id);
        model.addAttribute("seat", seat);
        model.addAttribute("id", id.toString());
        if (line.state() == MemberLists.State.RUNNING || line.state() == MemberLists.State.DONE) {
            model.addAttribute("progress", line.progress());
            model.addAttribute("total", line.total());
            model.addAttribute("minute", line.minute());
            if (line.state() == MemberLists.State.RUNNING) {
                response.setHeader("Refresh", "1"); // works without scripts
            }
            return "members/listrun";
        }
        var table = table(line);
        var mapping = mapping(line, table, seat);
        var found = reading.read(seat, table, mapping);
        model.addAttribute(
                "look",
                new ListLook(
                        table.columns(),
                        ListLook.chosen(mapping),
                        mapping.otherwise(),
                        table.rows().size(),
                        found.lines().stream().limit(SHOWN).map(ListLook.Sample::of).toList(),
                        found.faults().stream().limit(FAULTS_SHOWN).toList(),
                        found.faults().size(),
                        found.lines().stream().filter(ListReader.Line::canBeInvited).count()));
        model.addAttribute("classes", ClassNames.of(seat.rulebook()));
        model.addAttribute("fault", line.fault());
        return "members/list";
    }

    private static ListTable table(MemberLists.Line line) {
        return switch (ListTable.read(line.file())) {
            case ListTable.Reading.Fine(var table) -> table;
            case ListTable.Reading.Unreadable _ -> throw new NotHere();
        };
    }

    /** What the secretary chose, or else what the headings suggest. */
    private MemberLists.Mapping mapping(MemberLists.Line line, ListTable table, Seat seat) {
        var chosen = line.mapping();
        if (chosen != null) {
            return chosen;
        }
        return reading.guess(table, seat, "");
    }

    @PostMapping("/c/{coop}/members/lists/{id}/mapping")
    String map(Seat seat, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var table = table(line(seat, id));
        var columns = new EnumMap<ListField, Integer>(ListField.class);
        for (var field : ListField.values()) {
            columns.put(field, column(typed.getOrDefault(field.id(), ""), table.columns().size()));
        }
        lists.map(id, new MemberLists.Mapping(columns, typed.getOrDefault("otherwise", "")));
        return to(seat, id);
    }

    private static int column(String typed, int columns) {
        return typed.matches("\\d{1,4}") && Integer.parseInt(typed) < columns
                ? Integer.parseInt(typed)
                : -1;
    }

    @PostMapping("/c/{coop}/members/lists/{id}/enrolment")
    String enter(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean invite) {
        var seat = visit.seat();
        var line = line(seat, id);
        if (line.state() == MemberLists.State.RUNNING || line.state() == MemberLists.State.DONE) {
            return to(seat, id);
        }
        var table = table(line);
        var found = reading.read(seat, table, mapping(line, table, seat));
        if (!found.faults().isEmpty() || found.lines().isEmpty()) {
            return visit.leave(Done.refused(visit.t("members.import.not-yet")), at(seat, id));
        }
        run.start(seat.coop(), seat.actor(), id, found.lines(), invite, visit.words());
        return to(seat, id);
    }

    @PostMapping("/c/{coop}/members/lists/{id}/removal")
    String remove(Seat seat, @PathVariable UUID id) {
        lists.remove(line(seat, id).id());
        return "redirect:/c/" + seat.coop() + "/members/import";
    }
}
