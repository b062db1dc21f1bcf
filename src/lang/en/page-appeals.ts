// Gives the words by which English pages label what is no text, speak to the reader, and name themselves while doing so.
// Source: pages of English-language sites, and of sites translated by machine, as they commonly word these lines.

const list = (joined: string): readonly string[] => joined.split(";");

/** Labels before a colon, or alone: an advertisement between paragraphs or turns. */
export const AD_LABELS = list(
  "advert;adverts;advertisement;advertisements;advertising;ad;ads;sponsored;sponsored content;sponsor;sponsored by;sponsored message;promotion;promoted;" +
    "promo;paid content;paid post;partner content;commercial;commercial break;jingle;public announcement;paid announcement;disclaimer;legal notice;copyright notice",
);

/** Labels before a colon: what a report is filed under, how long it takes to read, how its writers are reached. */
export const TAG_LABELS = list(
  "tags;tag;tagged;topics;topic;related topics;filed under;filed in;posted in;categories;category;keywords;key words;labels;label;section;sections;" +
    "in this article;mentioned in this article;more about;reading time;read time;time to read;readings;number of readings;views;visits;hits;share;share this;share on;share via;" +
    "share this article;share this story;follow;follow us;follow us on;join us;join us on;twitter;facebook;telegram;whatsapp;e mail;email;tel;phone;fax;tip line;" +
    "hotline;tips hotline;contact;contact us;write to us;rating;rate this article;text size;font size;listen to this article;weather;exchange rate;exchange rates;" +
    "today s rate;tide;tides;sunrise;sunset;short url;permalink;url;link;source link;in this section;elsewhere;you are here;short link;shortlink;time of reading;time to read;reading;photo dr;your comments;comments;reactions",
);

/** Labels before a colon over a link to another report; they are words of sentences too where no colon follows. */
export const LINK_LABELS = list(
  "read;read also;also read;to read also;to read;to see also;read too;read this too;see;see also;listen;hear also;gallery;photo gallery;podcast;" +
    "in pictures;in photos;pictures;map;more;for more;for more information;read on;" +
    "read it too;on the same subject;on the same topic;on this subject;the same author;by the same author;from the archive;from our archives;from the same author;" +
    "previous;next;previous article;next article;previous post;next post;previous story;next story;earlier;earlier coverage;flashback;interesting;advertorial;don t miss it",
);

/** What opens a line that asks something of the reader, and is nothing else. */
export const APPEALS = list(
  "if you liked this;if you like this;if you enjoyed this;if you enjoyed reading;did you like this;did you enjoy this;enjoyed this;liked this;buy me a coffee;" +
    "buy us a coffee;support our;support independent;support us;support quality;become a member;become a supporter;become a subscriber;become a patron;" +
    "make a donation;make a contribution;donate now;thank you for reading;thanks for reading;thank you for visiting;you are reading;you re reading;" +
    "you have read;you have reached your;this article is for subscribers;this content is for subscribers;this story is for subscribers;already a subscriber;" +
    "not a subscriber;to continue reading;to read the full;read the full article;read the full story;read the whole;subscribe;sign up;sign up now;signup for;" +
    "get free;get our free;get breaking news;get alerts;get notified;get the app;download the;download our;install our;join our;join the conversation;" +
    "join the discussion;follow our;follow us;like our page;like us;send us;send your;send to a friend;send this;recommend this;what do you think;" +
    "tell us what;have your say;have you been affected;do you have a;do you know more;have a tip;got a tip;got a story;got news;please leave your;" +
    "leave your comment;leave us a;post your comment;add your comment;add a comment;write a comment;be the first to;comments are closed;comments are off;" +
    "commenting is;no comments yet;log in to;login to;register to;you must be logged in;you can reach;reach the reporter;contact the reporter;contact the author;" +
    "this site uses cookies;this website uses cookies;we use cookies;we and our partners;our site uses;by continuing to;by using this site;by clicking;" +
    "manage cookies;cookie settings;your privacy;we value your privacy;accept and continue;allow notifications;turn on notifications;" +
    "the views expressed;the opinions expressed;views expressed in this;opinions expressed in this;our standards;this article may not be;this material may not be;" +
    "reproduction is;reproduction of;reproduction without;republication;no part of this;use of this;rate this;vote for;take our;click to;click on;tap to;" +
    "scroll to;swipe;view larger;view in a larger;play pause;unmute;your browser;javascript is;please enable;please turn on;please log in;gift this;save this;" +
    "add us on;see all;show all;view all;all articles by;all posts by;more by;more articles by;more stories by;more posts by;other articles by;all rights;powered by;" +
    "don t miss out;to the home page;to the homepage;to the start page;back to the home;for feedback;for comments;for inquiries;this story has not been;this story was auto;this article was auto;this page is;read the original;welcome to the discussion;welcome to our;kindly share;get the morning;get the day;found an error;" +
    "if you find an error;if you notice an error;noticed an error;spotted an error;found a typo;rules of conduct;report this post;you have read all;you have used;the comments are;comments are;comments do not;comments posted;your email address will;required fields;was this;is this article;view this email;view in browser;" +
    "view in your browser;view online;forwarded this email;was this email forwarded;you received this email;you are receiving this;you re receiving this;unsubscribe;" +
    "to unsubscribe;update your preferences;update preferences;manage preferences;manage your preferences;this email was sent;hit reply;like this;like loading;listen to;" +
    "proudly powered;hosted by;designed by;website by;web design;printed from;print this;printer friendly;pdf version;version for print;translated with;" +
    "this is a translation;automatic translation;machine translation;complete coverage of;full coverage of;go to comments;jump to comments;featured image",
);

/** Words for what readers write below a report, behind or before their number: "27 comments", "3 responses to". */
export const COMMENT_WORDS = list(
  "comment;comments;response;responses;reply;replies;reaction;reactions;thought;thoughts;opinion;opinions;letter;letters;reader;readers",
);

/** Phrases that only such a line has, wherever in it they stand. */
export const APPEAL_PARTS = list(
  "information please contact;please visit our;your inbox;our newsletter;agree to our;our terms of;free articles left;free articles this;articles remaining;privacy policy;terms of use;terms of service;" +
    "terms and conditions;all rights reserved;prior written permission;may not be reproduced;syndicated feed;auto generated from;ctrl enter;a link to the site;" +
    "when using materials;when quoting;hyperlink to;views of this station;reflect the views of;external sites;external websites;subject to moderation;" +
    "click here;tap here;app store;google play;this page is refreshed;on twitter and facebook;on facebook and twitter;for the latest news;web editor;page refreshes;live updates on;notifications for;share this story;share this article;share this post",
);

/** Headings over an advertisement that is one paragraph. */
export const SPONSOR_HEADINGS = list(
  "a word from our sponsor;a word from our sponsors;a message from our sponsor;a message from our sponsors;message from our sponsor;from our sponsor;today s sponsor;" +
    "this week s sponsor;our sponsor;a message from our partner;a word from our partner;brought to you by;presented by",
);

/** What opens a heading over links below the report, besides the words over links anywhere. */
export const FOOT_HEADINGS = list(
  "related;on the net;related topics;related links;related posts;related content;related reading;related to this;around the;around our;elsewhere on;elsewhere in;also on;also in;also in the;" +
    "also in this;news on;news on the topic;on the topic;last hour;other news;other stories;other articles;other headlines;other titles;in other news;in this section;in the same section;on the same subject;on the same topic;" +
    "more from;more in;more on;more news;more stories;more headlines;more like this;more to read;more to explore;read next;read more;read also;what to read next;" +
    "what others are reading;what others read;also of interest;of interest;interesting;you might like;you might also like;you may be interested;you may also be interested;" +
    "you may have missed;in case you missed it;icymi;don t miss;do not miss;not to miss;editors picks;editor s picks;editor s choice;editors choice;our picks;" +
    "our selection;selected for you;picked for you;for you;suggested;suggestions;recommended;trending;popular;popular now;popular on;popular in;popular posts;" +
    "most read;most viewed;most commented;most shared;most popular;the most read;most watched;best read;the 5 most;the 10 most;the most;top 5;top 10;top five;top ten;" +
    "top stories;top news;top articles;latest;latest news;latest from;latest in;latest on;latest stories;latest articles;latest posts;latest videos;last news;last articles;" +
    "last minute;the latest;recent;recent posts;recent articles;recent news;recent stories;recent comments;new articles;next article;previous article;now on;" +
    "news in brief;in brief;from around the web;from the web;from our partners;from our sponsors;from our archive;from the archives;from the same author;sponsored links;" +
    "promoted links;paid links;partner news;today s headlines;headlines;this week in;the week on;this week on;tomorrow in;coming up;archive;archives;newsletter;newsletters;" +
    "newswire;see also;watch also;videos;video of the day;photo of the day;quote of the day;cartoon of the day",
);

/** What stands before the outlet's own name where a page speaks to its reader. */
export const SELF_OPENERS = list(
  "thank you for reading;thanks for reading;you are reading;you re reading;welcome to;subscribe to;subscribe to the newsletter of;follow;like;join;support;download;" +
    "download the app of;get;sign up for;sign up to;more from;about;about us;contact;advertise with;advertise in;advertise on;write to;newsletter of;published by;" +
    "a publication of;the website of;website of;official website of;site of;the editors of;editors of;also on;also in;also in this;letters to;comment on;comments on;listen to;" +
    "watch;around;elsewhere on;elsewhere in;popular on;popular in;most read on;most read in;latest from;top stories from;the staff of;edition of;home of;a service of;" +
    "a project of;part of;terms of use of;privacy policy of;all articles of;archive of;archives of;headlines from;news from;contact the;follow us on;like us on;powered by",
);
