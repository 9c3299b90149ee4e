//! Text → [`draft`](super::draft): one pass of the [`Scanner`]. Strings are borrowed from the text.
//!
//! What is documented goes into its slot, and its offset is noted; what a draft has no room for is noted beside it. A number
//! of any size is fine, and no document is copied. Reading fails only when the text is not JSON.

use super::draft::{Member, Object, PushUserData, Sections};
use super::origin::{Holder, Origin, Repetition, UnknownKey};
use crate::json::{Members, Scanner, SyntaxError};
use crate::order::in_order;
use crate::place::Place;
use crate::reason::Reason;
use crate::rule::{Rule, long_base64};
use crate::spec::{SECTIONS, named};

/// From this length on, in bytes, a value is long.
const LONG: usize = 4096;

/// Whether there is an object to read, unless the text is not JSON.
pub(crate) type ReadResult = Result<bool, SyntaxError>;

/// Reads a whole payload.
pub(crate) fn payload<'a>(
    json: &'a [u8],
    draft: &mut PushUserData<'a>,
    origin: &mut Origin<'a>,
) -> ReadResult {
    read(json, origin, |reader| reader.object(Place::WHOLE, draft))
}

/// Reads an object of sections.
pub(crate) fn sections<'a>(json: &'a [u8], draft: &mut Sections<'a>, origin: &mut Origin<'a>) -> ReadResult {
    read(json, origin, |reader| reader.element(draft, 0))
}

/// Reads one section, by its place.
pub(crate) fn section<'a>(
    json: &'a [u8],
    section: Place,
    draft: &mut Sections<'a>,
    origin: &mut Origin<'a>,
) -> ReadResult {
    read(json, origin, |reader| match draft.section_mut(section).and_then(|slot| slot.open()) {
        Some(object) => {
            reader.origin.objects[section.object_index()].start = reader.origin.start;
            reader.object(section, object)
        }
        None => Ok(()),
    })
}

/// Reads a request to another endpoint, by its place.
#[cfg(feature = "api")]
pub(crate) fn request<'a>(
    json: &'a [u8],
    place: Place,
    draft: &mut dyn Object<'a>,
    origin: &mut Origin<'a>,
) -> ReadResult {
    read(json, origin, |reader| reader.object(place, draft))
}

fn read<'o, 'a>(
    json: &'a [u8],
    origin: &'o mut Origin<'a>,
    object: impl FnOnce(&mut Reader<'o, 'a>) -> Result<(), SyntaxError>,
) -> ReadResult {
    let text = json.strip_prefix(BYTE_ORDER_MARK).unwrap_or(json);
    let mut reader = Reader { origin, scanner: Scanner::new(text) };
    reader.origin.text = text;
    reader.origin.skipped = json.len() - text.len();
    let is_object = reader.root(object).map_err(|error| error.with_cause(text))?;
    mark_repetitions(reader.origin);
    Ok(is_object)
}

/// One in front is not part of the text.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Goes through the text and notes where things stand.
struct Reader<'o, 'a> {
    origin: &'o mut Origin<'a>,
    scanner: Scanner<'a>,
}

impl<'a> Reader<'_, 'a> {
    /// The whole text. Whether it is an object.
    fn root(&mut self, object: impl FnOnce(&mut Self) -> Result<(), SyntaxError>) -> ReadResult {
        self.scanner.begin()?;
        self.origin.start = self.scanner.offset();
        let is_object = self.scanner.byte() == Some(b'{');
        if is_object {
            object(self)?;
        } else {
            self.scanner.value()?;
        }
        self.scanner.end()?;
        Ok(is_object)
    }

    /// An object of the table.
    fn object(&mut self, place: Place, object: &mut dyn Object<'a>) -> Result<(), SyntaxError> {
        let index = place.object_index();
        let specs = place.object_spec().fields;
        let element = self.origin.element_of(place);
        let holder = Holder { place, element };
        let mut expected = 0;
        let mut members = self.scanner.enter()?;
        loop {
            expected = self.usual_members(place, object, &mut members, expected);
            if !self.scanner.next(&mut members)? {
                return Ok(());
            }
            let Some(member) = self.key(holder, expected, specs, |field| field.key)? else {
                // Mostly it stands instead of the expected one.
                expected += 1;
                continue;
            };
            expected = member + 1;
            let starts = &mut self.origin.objects[place.origin_index()].members;
            if starts[member] > 0 {
                self.repetition(Reason::Duplicate, Place::member(index, member), element)?;
                continue;
            }
            starts[member] = self.scanner.offset();
            if let Some(slot) = object.member_mut(member) {
                self.value(slot, specs[member].rule)?;
            }
        }
    }

    /// Reads the members that follow here, as long as they are written as most programs do. Returns the index of the member that
    /// is expected next.
    #[inline]
    fn usual_members(
        &mut self,
        place: Place,
        object: &mut dyn Object<'a>,
        members: &mut Members,
        expected: usize,
    ) -> usize {
        let starts = &mut self.origin.objects[place.origin_index()].members;
        #[cfg(not(target_arch = "wasm32"))]
        return object.read_usual(&mut self.scanner, members, starts).unwrap_or(expected);
        // In WebAssembly, `read_usual` would be four kilobytes.
        #[cfg(target_arch = "wasm32")]
        {
            let mut expected = expected;
            for (index, field) in place.object_spec().fields.iter().enumerate().skip(expected) {
                if starts[index] == 0
                    && let Some((start, text)) = self.scanner.usual_member_named(members, field.key)
                {
                    starts[index] = start;
                    expected = index + 1;
                    if let Some(slot) = object.member_mut(index) {
                        slot.set_text(text.into());
                    }
                }
            }
            expected
        }
    }

    /// The value of a member.
    fn value(&mut self, member: &mut dyn Member<'a>, rule: Rule) -> Result<(), SyntaxError> {
        match self.scanner.byte() {
            Some(b'"') if rule.is_of_text() || rule.is_of_number() => {
                let start = self.scanner.offset();
                if matches!(rule, Rule::Document)
                    && let Some(json) = self.scanner.ascii_if(long_base64)
                {
                    member.set_base64(json);
                } else {
                    let json = self.scanner.string_or_half()?;
                    match json.plain() {
                        Some(text) => member.set_text(text.into()),
                        None if json.is_half() => member.set_not_unicode(),
                        None => member.set_escaped(json),
                    }
                }
                let value = start..self.scanner.offset();
                if value.len() > LONG && member.is_plain() {
                    self.origin.plain.push(value);
                }
            }
            Some(b'[') => match member.begin_sections() {
                Some(sections) => self.elements(sections)?,
                None => member.set_json(self.scanner.value()?),
            },
            _ => match self.scanner.value()? {
                "null" => {}
                json => member.set_json(json),
            },
        }
        Ok(())
    }

    /// The array `data`.
    fn elements(&mut self, sections: &mut Sections<'a>) -> Result<(), SyntaxError> {
        let mut elements = self.scanner.enter()?;
        let mut element = 0;
        while self.scanner.next(&mut elements)? {
            if self.scanner.byte() == Some(b'{') {
                self.element(sections, element)?;
            } else {
                self.repetition(Reason::NotElement, named::payload::data, element)?;
            }
            element += 1;
        }
        Ok(())
    }

    /// An object that holds sections, and its index in `data`.
    fn element(&mut self, sections: &mut Sections<'a>, element: u32) -> Result<(), SyntaxError> {
        let mut seen = [false; SECTIONS.len()];
        let mut expected = element as usize;
        let mut members = self.scanner.enter()?;
        while self.scanner.next(&mut members)? {
            let Some(index) =
                self.key(Holder::element(element), expected, SECTIONS, |section| section.name)?
            else {
                continue;
            };
            expected = index + 1;
            let place = Place::nth_section(index);
            let is_again_here = std::mem::replace(&mut seen[index], true);
            let is_null = self.scanner.byte() == Some(b'n');
            let Some(section) = sections.section_mut(place) else { continue };
            if is_again_here || !(is_null || section.is_absent()) {
                self.repetition(Reason::DuplicateSection, place, element)?;
                continue;
            }
            if is_null {
                self.scanner.value()?;
                continue;
            }
            let origin = &mut self.origin.objects[place.object_index()];
            (origin.element, origin.start) = (element, self.scanner.offset());
            if self.scanner.byte() == Some(b'{')
                && let Some(object) = section.open()
            {
                self.object(place, object)?;
            } else {
                self.scanner.value()?;
                section.set_other_type();
            }
        }
        Ok(())
    }

    /// The index of the key here among the documented ones. One that is not documented is noted, and its value skipped.
    ///
    /// Keys mostly come in the documented order and without escapes, so the `expected` one is tried first.
    fn key<N>(
        &mut self,
        holder: Holder,
        expected: usize,
        names: &'static [N],
        name: impl Fn(&'static N) -> &'static str,
    ) -> Result<Option<usize>, SyntaxError> {
        if let Some(likely) = names.get(expected)
            && self.scanner.key_is(name(likely))?
        {
            return Ok(Some(expected));
        }
        let start = self.scanner.offset();
        let key = self.scanner.key()?.text();
        let index = names.iter().position(|documented| name(documented) == key);
        if index.is_none() {
            self.origin.unknown.push(UnknownKey::new(holder, start));
            self.scanner.value()?;
        }
        Ok(index)
    }

    /// A value that a draft has no room for.
    fn repetition(&mut self, reason: Reason, place: Place, element: u32) -> Result<(), SyntaxError> {
        let start = self.scanner.offset();
        self.origin.repeat(Repetition { reason, place, element, start });
        self.scanner.value().map(|_| ())
    }
}

/// Marks the repetitions among the undocumented keys of each object.
fn mark_repetitions(origin: &mut Origin<'_>) {
    if origin.unknown.len() < 2 {
        return;
    }
    let compare = |one: usize, other: usize| {
        let [one, other] = [&origin.unknown[one], &origin.unknown[other]];
        one.holder().cmp(&other.holder()).then_with(|| origin.key(one).0.cmp(&origin.key(other).0))
    };
    let order = in_order(origin.unknown.len(), &compare);
    let repeated: Vec<usize> =
        order.windows(2).filter(|pair| compare(pair[0], pair[1]).is_eq()).map(|pair| pair[1]).collect();
    for index in repeated {
        origin.unknown[index].is_repeated = true;
    }
}
